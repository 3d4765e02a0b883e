/** Sentences are wrapped for whoever reads the file; only an empty line, a list or a quotation starts anew. */
export const prose = (text: string) => text.trim().replace(/(?<!\n)\n(?!\n|- |> )/g, ' ')
