// Pages work without this file; it only starts the components that are more convenient with it.
import { initAll } from './govuk-frontend.min.js'
import { texts } from './texts.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')

const language = document.documentElement.lang.slice(0, 2)
initAll(texts[language] ?? texts.en)

// Some browsers forget that a table laid out as cards is a table.
const roles = { thead: 'rowgroup', tbody: 'rowgroup', tr: 'row', td: 'cell', 'th[scope=col]': 'columnheader', 'th[scope=row]': 'rowheader' }
for (const table of document.querySelectorAll('.jd-table--stack')) {
  table.setAttribute('role', 'table')
  for (const [selector, role] of Object.entries(roles)) {
    for (const part of table.querySelectorAll(selector)) part.setAttribute('role', role)
  }
}

for (const button of document.querySelectorAll('[data-jd-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}
