export function Trail({ title }: { title: string }) {
  return (
    <nav className="trail" aria-label="Where you are">
      <ol>
        <li>
          <a href="/shop">Shop</a>
        </li>
        <li aria-current="page">{title}</li>
      </ol>
    </nav>
  )
}
