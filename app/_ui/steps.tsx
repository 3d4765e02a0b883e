const STEPS = ['Who and where', 'Once more', 'Pay'] as const

/** The way through the checkout as an axon: the signal is where you are. */
export function Steps({ at }: { at: (typeof STEPS)[number] | 'Done' }) {
  return (
    <ol className="steps" aria-label="Steps to the order">
      {[...STEPS, 'Done'].map((step) => (
        <li key={step} aria-current={step === at ? 'step' : undefined}>
          {step}
        </li>
      ))}
    </ol>
  )
}
