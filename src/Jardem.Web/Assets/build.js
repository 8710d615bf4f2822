// Builds everything under wwwroot/assets from this folder. The style sheet is written last, so its
// time stamp says that the whole build succeeded.
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as sass from 'sass'

const here = dirname(fileURLToPath(import.meta.url))
const modules = join(here, 'node_modules')
const out = join(here, '..', 'wwwroot', 'assets')

const subsets = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext']
const weights = [400, 600]

// Kazakh letters and the tenge sign; a build whose fonts cannot show them is no build.
const mustRender = 'ӘәҒғҚқҢңӨөҰұҮүҺһІіЁё№₸«»—'

const style = sass.compile(join(here, 'scss', 'jardem.scss'), {
  loadPaths: [modules],
  quietDeps: true,
  style: 'compressed',
})

const ranges = JSON.parse(await readFile(join(modules, '@fontsource/noto-sans/unicode.json'), 'utf8'))
const covered = subsets.flatMap((subset) => ranges[subset].split(',')).map((range) => {
  const [from, to = from] = range.replace('U+', '').split('-')
  return [parseInt(from, 16), parseInt(to, 16)]
})
for (const letter of mustRender) {
  const code = letter.codePointAt(0)
  if (!covered.some(([from, to]) => from <= code && code <= to)) {
    throw new Error(`No chosen font subset covers "${letter}".`)
  }
}

const faces = weights.flatMap((weight) => subsets.map((subset) => {
  const file = `noto-sans-${subset}-${weight}-normal.woff2`
  const shown = weight === 400 ? '400' : '600 700'
  return `@font-face{font-family:"Noto Sans";font-style:normal;font-weight:${shown};font-display:swap;`
    + `src:url("../fonts/${file}") format("woff2");unicode-range:${ranges[subset]}}`
}))

await rm(out, { recursive: true, force: true })
for (const folder of ['css', 'js', 'fonts', 'images', 'licences']) {
  await mkdir(join(out, folder), { recursive: true })
}
for (const weight of weights) {
  for (const subset of subsets) {
    const file = `noto-sans-${subset}-${weight}-normal.woff2`
    await cp(join(modules, '@fontsource/noto-sans/files', file), join(out, 'fonts', file))
  }
}
for (const file of await readdir(join(here, 'js'))) {
  await cp(join(here, 'js', file), join(out, 'js', file))
}
await cp(join(here, 'images'), join(out, 'images'), { recursive: true })
await cp(join(modules, 'govuk-frontend/dist/govuk/govuk-frontend.min.js'), join(out, 'js', 'govuk-frontend.min.js'))
await cp(join(here, 'NOTICES.md'), join(out, 'licences', 'NOTICES.md'))
await cp(join(modules, '@fontsource/noto-sans/LICENSE'), join(out, 'licences', 'noto-sans.txt'))

const faults = [
  [/GDS Transport/i, 'names the GDS Transport font'],
  [/crest|crown/i, 'shows the crown or the crest'],
  [/url\((?!"?\.\.\/)/, 'loads something from outside its own folder'],
]
const css = `@charset "UTF-8";${faces.join('')}${style.css.replace(/^\uFEFF|^@charset "UTF-8";/, '')}\n`
for (const [pattern, fault] of faults) {
  if (pattern.test(css)) throw new Error(`The style sheet ${fault}: ${css.match(pattern)[0]}.`)
}
await writeFile(join(out, 'css', 'jardem.css'), css)
