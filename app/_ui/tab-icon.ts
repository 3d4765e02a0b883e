const CODES: Record<string, string> = { '<': '%3C', '>': '%3E', '#': '%23', "'": '%27' }

const DRAWN =
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path fill='#1f5f52' d='M0 0h16v16H0'/>" +
  "<path fill='#f1f4ec' d='M3 3h3v1q6-2 6 3v4H9V7Q8 5 6 7v6H3'/><path fill='#f4be2a' d='M9 12h3v3H9'/></svg>"

/**
 * `public/icon.svg` in few cuts. It stands in the page: browsers ask for a file as soon as the faces are there, before
 * anything is seen. Whose browser draws no such icon finds `/favicon.ico` by itself.
 */
export const TAB_ICON = `data:image/svg+xml,${DRAWN.replace(/[<>#']/g, (mark) => CODES[mark] ?? mark)}`
