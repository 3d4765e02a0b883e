/** Where this process keeps that its shop has been opened: the front and Next load modules apart, and share only this. */
export const OPENED = Symbol.for('shop.opened')
