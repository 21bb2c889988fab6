// Everything works without this file; it only makes some of it easier.
import { initAll } from './govuk-frontend.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()
showWhatIsWider(document)

// Parts of a page that htmx replaced need their small helps again.
document.body.addEventListener('htmx:load', (event) => {
  if (event.target === document.body) return
  initAll({ scope: event.target })
  showWhatIsWider(event.target)
})

// A table that is wider than its place has a shadow on the side where it goes on.
function showWhatIsWider (part) {
  for (const place of part.querySelectorAll('.ms-table-scroll')) {
    const show = () => place.classList.toggle('ms-table-scroll--more',
      place.scrollWidth - place.clientWidth - place.scrollLeft > 1)
    place.addEventListener('scroll', show, { passive: true })
    new ResizeObserver(show).observe(place)
  }
}

const sheet = document.querySelector('[data-ms-sheet]')
if (sheet) import('./sheet-editor.js').then((editor) => editor.start(sheet))

const day = document.querySelector('[data-ms-rota]')
if (day) import('./rota.js').then((rota) => rota.start(day))
