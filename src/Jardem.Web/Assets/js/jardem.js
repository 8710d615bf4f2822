// Pages work without this file; it only starts the components that are more convenient with it.
import { initAll } from './govuk-frontend.min.js'
import { texts } from './texts.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')

const language = document.documentElement.lang.slice(0, 2)
initAll(texts[language] ?? texts.en)

for (const button of document.querySelectorAll('[data-jd-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}
