// Dragging a visit to another carer. What it would mean is asked while it hovers, and decided with a button afterwards:
// dropping alone changes nothing. Everything here can also be done by the links.
export function start (day) {
  const live = document.getElementById('ms-rota-live')
  let dragged = null
  let asked = null
  let target = null
  let latest = 0

  document.addEventListener('dragstart', (event) => {
    const source = event.target.closest && event.target.closest('[data-ms-drag]')
    if (!source) return
    dragged = { visit: source.dataset.msDrag, off: source.dataset.msOff || '' }
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData('text/plain', dragged.visit)
  })
  for (const open of document.querySelectorAll('.ms-tray__item[data-ms-drag]')) open.draggable = true

  document.addEventListener('dragend', () => {
    dragged = null
    mark(null)
  })

  day.addEventListener('dragover', (event) => {
    const row = rowOf(event)
    if (!row) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'move'
    if (row !== target) {
      mark(row)
      ask(row.dataset.msCarer)
    }
  })

  day.addEventListener('drop', (event) => {
    const row = rowOf(event)
    if (!row) return
    event.preventDefault()
    ask(row.dataset.msCarer).then(() => {
      live.scrollIntoView({ block: 'nearest' })
      const button = live.querySelector('button')
      if (button) button.focus()
    })
  })

  function rowOf (event) {
    const row = dragged && event.target.closest && event.target.closest('[data-ms-carer]')
    return row && row.dataset.msCarer !== dragged.off ? row : null
  }

  function mark (row) {
    if (target) target.classList.remove('ms-day__row--target')
    target = row
    if (target) target.classList.add('ms-day__row--target')
  }

  function ask (carer) {
    const address = `/rota/visits/${dragged.visit}/move?part=true&on=${carer}` + (dragged.off ? `&off=${dragged.off}` : '')
    if (asked && asked.address === address) return asked.answer
    const number = ++latest
    const answer = fetch(address, { headers: { Accept: 'text/html' } })
      .then((response) => response.text().then((words) => ({ ok: response.ok, words })))
      .then(({ ok, words }) => {
        if (number !== latest) return
        if (ok) live.innerHTML = words
        else live.textContent = 'This cannot be told just now. Open the visit instead.'
        live.hidden = false
      })
    asked = { address, answer }
    return answer
  }
}
