// Every page and every form answers without this script.
;(() => {
  // Under plain Next React acts on the same forms.
  if (self.__next_f) return

  function begin() {
    paintCount()
    guardWords()
    document.querySelectorAll('[data-suggest]').forEach(suggestFor)
    if (navigator.clipboard) document.querySelectorAll('[data-copy]').forEach(reveal)
    if (navigator.share) document.querySelectorAll('[data-share]').forEach(reveal)
    document.addEventListener('submit', onSubmit)
    document.addEventListener('change', onChange)
    document.addEventListener('input', guardWords)
    document.addEventListener('click', onClick)
    // A page that the back button brings as it was may be older than the cart.
    addEventListener('pageshow', (event) => event.persisted && paintCount())
    addEventListener('pageswap', ({ activation, viewTransition }) => {
      if (activation?.navigationType === 'traverse') viewTransition?.skipTransition()
    })
    performance.mark('enhanced')
  }

  function set(element, attributes) {
    for (const name in attributes) element.setAttribute(name, attributes[name])
    return element
  }

  function make(tag, attributes, ...children) {
    const element = set(document.createElement(tag), attributes)
    element.append(...children)
    return element
  }

  const region = make('div', { role: 'status', class: 'status-region' })

  /** A screen reader reads what changes in a region that was there a moment before. */
  function sayAfter(place, ...words) {
    region.replaceChildren()
    place.after(region)
    setTimeout(() => region.append(make('p', { class: place.matches('form') ? 'status' : 'quiet' }, ...words)), 100)
  }

  async function paintCount() {
    const hint = /(?:^|; )cart-count=([^;]*)/.exec(document.cookie)?.[1] ?? '0'
    const isSure = /^\d+$/.test(hint) && location.pathname !== '/cart'
    const count = isSure
      ? Number(hint)
      : await fetch('/api/cart')
          .then(async (answer) => (await answer.json()).count)
          .catch(() => 0)
    const link = document.querySelector('.site-header [href="/cart"]')
    link?.querySelector('.count')?.remove()
    if (count > 0) link?.append(' ', make('span', { class: 'count' }, count))
  }

  const onTheWay = new WeakMap()
  const left = (done) => addEventListener('pagehide', done, { once: true })

  /** A press is seen before it leads to anything; where nothing is painted, a little later. */
  const painted = () =>
    new Promise((done) => {
      requestAnimationFrame(() => setTimeout(done))
      setTimeout(done, 100)
      left(done)
    })

  async function onSubmit(event) {
    const { target: form, submitter } = event
    const { enhance } = form.dataset
    if (enhance === 'comment') removeEventListener('beforeunload', askFirst)
    if (enhance !== 'add' && enhance !== 'cart') return
    event.preventDefault()
    const fields = new FormData(form, submitter)
    const words = new URLSearchParams(fields).toString()
    if (onTheWay.get(form) === words) return
    onTheWay.set(form, words)
    if (submitter) await painted()
    const send = enhance === 'add' ? add : change
    const isDone = await send(form, fields)
    onTheWay.delete(form)
    if (isDone) return
    delete form.dataset.enhance
    form.requestSubmit(submitter)
  }

  function onChange({ target: { form } }) {
    if (form?.dataset.enhance === 'cart') form.requestSubmit()
  }

  const post = (form, body, redirect) =>
    fetch(form.action, { method: 'POST', body, redirect, keepalive: true }).catch(() => undefined)

  /** Taken in, the shop leads on to the cart; refused, it answers with a page. */
  async function add(form, fields) {
    const answer = await post(form, fields, 'manual')
    if (answer?.type !== 'opaqueredirect') return show(answer)
    paintCount()
    sayAfter(form, 'Product was added to cart. ', make('a', { href: '/cart' }, 'Look at your cart'))
    return true
  }

  let turn = Promise.resolve()
  let waiting = 0

  /** Only the last answer is shown: nothing overwrites what is being typed. */
  async function change(form, fields) {
    waiting++
    turn = Promise.race([turn, new Promise(left)]).then(() => post(form, fields, 'follow'))
    const answer = await turn
    if (--waiting) return true
    const isShown = await show(answer)
    if (isShown) paintCount()
    return isShown
  }

  async function show(answer) {
    const html = answer?.ok ? await answer.text().catch(() => '') : ''
    const main = new DOMParser().parseFromString(html, 'text/html').querySelector('main')
    if (!main) return false
    const old = document.querySelector('main')
    const held = old.contains(document.activeElement) && nameOf(document.activeElement)
    const status = main.querySelector('[role=status]')
    const said = [...(status?.childNodes ?? [])]
    status?.replaceChildren()
    old.replaceWith(main)
    setTimeout(() => status?.append(...said), 100)

    const fields = [...main.querySelectorAll('a, button, input')]
    const heading = main.querySelector('h1')
    heading.tabIndex = -1
    const problem = main.querySelector('[role=alert]')
    const next = problem ?? fields.find((field) => nameOf(field) === held) ?? heading
    if (held || problem) next.focus()
    return true
  }

  const nameOf = ({ tagName, name, href, form }) =>
    [tagName, name, href, form?.getAttribute('aria-label'), form?.elements.offer?.value].join()

  const askFirst = (event) => event.preventDefault()

  /** Listens only while words are unsent: a page that listens may not be kept for the back button. */
  function guardWords() {
    const areas = [...document.querySelectorAll('[data-enhance=comment] textarea')]
    const change = areas.some(({ value }) => value.trim()) ? addEventListener : removeEventListener
    change('beforeunload', askFirst)
  }

  function reveal(button) {
    button.hidden = false
  }

  function onClick({ target }) {
    const button = target.closest('[data-copy], [data-share]')
    if (button?.dataset.copy) {
      const source = document.getElementById(button.dataset.copy)
      const parts = source.children.length > 0 ? [...source.children] : [source]
      const text = parts.map(({ textContent }) => textContent).join('\n\n')
      navigator.clipboard.writeText(text).then(
        () => sayAfter(button, 'Copied.'),
        () => sayAfter(button, 'Your browser will not copy: please mark the words.'),
      )
    } else if (button) navigator.share({ title: document.title, url: location.href }).catch(() => {})
  }

  function suggestFor(field) {
    const list = make('ul', { id: 'suggestions', class: 'suggest', role: 'listbox', 'aria-label': 'Suggestions' })
    const told = make('p', { class: 'unseen', role: 'status' })
    const rows = list.children
    let timer
    let request
    let chosen
    field.form.append(list, told)
    set(field, { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': 'suggestions' })
    paint([])

    field.addEventListener('blur', close)
    field.addEventListener('input', () => {
      clearTimeout(timer)
      request?.abort()
      if (field.value.trim().length < 2) paint([])
      else timer = setTimeout(ask, 120)
    })
    field.addEventListener('keydown', (event) => {
      const { key } = event
      const step = { ArrowDown: 1, ArrowUp: -1 }[key]
      if (list.hidden || (!step && key !== 'Escape' && (key !== 'Enter' || chosen < 0))) return
      event.preventDefault()
      if (step) choose(chosen + step)
      else if (key === 'Enter') follow(rows[chosen])
      else close()
    })
    // The field keeps the focus, and so the list.
    list.addEventListener('mousedown', (event) => event.preventDefault())
    list.addEventListener('click', ({ target }) => follow(target.closest('li')))

    async function ask() {
      request = new AbortController()
      const address = `/api/suggest?q=${encodeURIComponent(field.value)}`
      const answer = await fetch(address, { signal: request.signal }).catch(() => undefined)
      if (answer?.ok) await answer.json().then(paint, () => {})
    }

    function paint(found) {
      list.replaceChildren(...found.slice(0, 8).map(rowOf))
      list.hidden = found.length === 0
      told.textContent = found.length > 0 ? `Suggestions: ${rows.length}` : ''
      choose(-1)
    }

    function rowOf({ title, kind, href }, at) {
      const label = make('span', { class: 'quiet' }, kind)
      return make('li', { id: `suggestion-${at}`, role: 'option', 'data-href': href }, title, ' ', label)
    }

    function choose(at) {
      chosen = at < -1 ? rows.length - 1 : at < rows.length ? at : -1
      for (const row of rows) set(row, { 'aria-selected': row === rows[chosen] })
      set(field, { 'aria-expanded': !list.hidden, 'aria-activedescendant': rows[chosen]?.id ?? '' })
    }

    function follow(row) {
      if (!row) return
      close()
      location.assign(row.dataset.href)
    }

    function close() {
      clearTimeout(timer)
      request?.abort()
      paint([])
    }
  }

  if (document.prerendering) document.addEventListener('prerenderingchange', begin, { once: true })
  else begin()
})()
