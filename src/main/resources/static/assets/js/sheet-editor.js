// The box in which a term sheet is written: numbers of lines, and a check while one types. Without this file there is the
// Check button.
const PAUSE = 600

export function start (form) {
  const text = form.querySelector('textarea')
  const numbers = form.querySelector('.ms-sheet__lines')
  const standing = form.querySelector('#sheet-standing')
  const findings = form.querySelector('#sheet-findings')
  const kept = text.dataset.unsaved === 'yes' ? null : text.value
  let timer = 0
  let asking = null
  let sending = false

  form.classList.add('ms-sheet--live')
  numbers.hidden = false
  form.querySelectorAll('[data-ms-live], [data-ms-insert]').forEach((each) => { each.hidden = false })

  const wrong = () => new Set([...findings.querySelectorAll('.ms-findings__item--stops [data-line]')]
    .map((link) => Number(link.dataset.line)))

  function number () {
    const marked = wrong()
    const count = text.value.split('\n').length
    const parts = []
    let plain = []
    const flush = () => {
      if (plain.length === 0) return
      const block = document.createElement('div')
      block.textContent = plain.join('\n')
      parts.push(block)
      plain = []
    }
    for (let line = 1; line <= count; line++) {
      if (marked.has(line)) {
        flush()
        const mark = document.createElement('b')
        mark.textContent = line
        parts.push(mark)
      } else {
        plain.push(line)
      }
    }
    flush()
    // a little room, so that it scrolls as far as a text with a bar beneath it
    const room = document.createElement('div')
    room.textContent = '\n\n'
    numbers.replaceChildren(...parts, room)
    numbers.scrollTop = text.scrollTop
  }

  async function check () {
    if (asking) asking.abort()
    asking = new AbortController()
    const asked = text.value
    try {
      const answer = await fetch(form.dataset.msSheet, {
        method: 'POST',
        body: new URLSearchParams({ sheet: asked, _csrf: form.elements._csrf.value }),
        signal: asking.signal
      })
      if (!answer.ok || answer.redirected) throw new Error(String(answer.status))
      // what the server wrote, with everything escaped that was typed
      findings.innerHTML = await answer.text()
      say(findings.querySelector('[data-standing]').dataset.standing)
      number()
    } catch (failed) {
      if (failed.name !== 'AbortError') say('The check did not answer. What you typed is still here; the Check button asks again.')
    }
  }

  // A screen reader hears it once, when it changes.
  function say (words) {
    if (standing.textContent !== words) standing.textContent = words
  }

  function insert (words) {
    text.focus()
    if (!document.execCommand('insertText', false, words)) {
      text.setRangeText(words, text.selectionStart, text.selectionEnd, 'end')
      text.dispatchEvent(new Event('input'))
    }
  }

  function goTo (line, column) {
    const lines = text.value.split('\n')
    const from = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0)
    const at = from + Math.min(column - 1, (lines[line - 1] || '').length)
    text.focus({ preventScroll: true })
    text.setSelectionRange(at, from + (lines[line - 1] || '').length)
    const height = text.scrollHeight / lines.length
    text.scrollTop = Math.max(0, (line - 1) * height - text.clientHeight / 3)
    text.scrollLeft = 0
    text.scrollIntoView({ block: 'nearest' })
  }

  text.addEventListener('input', () => {
    number()
    clearTimeout(timer)
    timer = setTimeout(check, PAUSE)
  })
  text.addEventListener('scroll', () => { numbers.scrollTop = text.scrollTop })
  // A new line begins where the one before began; Tab is left alone, because it leads onward.
  text.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
    const before = text.value.slice(0, text.selectionStart)
    const indent = /^ */.exec(before.slice(before.lastIndexOf('\n') + 1))[0]
    if (indent) {
      event.preventDefault()
      insert('\n' + indent)
    }
  })
  form.addEventListener('click', (event) => {
    const link = event.target.closest('[data-line]')
    const button = event.target.closest('[data-ms-insert]')
    if (link) {
      event.preventDefault()
      goTo(Number(link.dataset.line), Number(link.dataset.column))
    } else if (button) {
      insert(document.getElementById(button.dataset.msInsert).textContent)
    }
  })
  form.addEventListener('submit', () => { sending = true })
  window.addEventListener('pageshow', () => { sending = false })
  window.addEventListener('beforeunload', (event) => {
    if (!sending && text.value !== kept) event.preventDefault()
  })
  number()
}
