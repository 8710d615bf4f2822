// Signs what a form carries with NCALayer, the program of the national certification centre that runs beside the browser.
// <form data-ncalayer="address" data-content="base64" data-use="sign|auth" data-iin data-bin data-role> gets the detached CMS into its
// field "cms" and is sent. What to say lies in templates of the form, so that the words are where all words are.

const usual = 'wss://127.0.0.1:13579/'
const usages = { sign: '1.3.6.1.5.5.7.3.4', auth: '1.3.6.1.5.5.7.3.2' }
const roles = {
  person: '1.2.398.3.3.4.1.1',
  organisation: '1.2.398.3.3.4.1.2',
  head: '1.2.398.3.3.4.1.2.1',
}
const secondsToAnswer = 10
const secondsToSign = 300

class Failed extends Error {
  constructor(why, detail = '') {
    super(why)
    this.why = why
    this.detail = detail
  }
}

// Frames that are no object, such as a heartbeat, say nothing.
const read = (frame) => {
  try {
    const answer = JSON.parse(frame)
    return answer !== null && typeof answer === 'object' ? answer : {}
  } catch {
    return {}
  }
}

// What a frame means: its signature, or why there is none; undefined where it is no answer to us.
const signatureIn = (answer) => {
  if (answer.errorCode === 'MODULE_NOT_FOUND' || answer.code === 'MODULE_NOT_FOUND') throw new Failed('old')
  if (answer.status === true) {
    const result = answer.body?.result?.signatures ?? answer.body?.result
    const first = Array.isArray(result) ? result[0] : result
    if (typeof first !== 'string' || first === '') throw new Failed('cancelled')
    return first.replace(/-----(BEGIN|END)[^-]*-----/g, '').replace(/\s+/g, '')
  }
  if (answer.status === false) {
    if (/cancel/i.test(String(answer.code ?? ''))) throw new Failed('cancelled')
    throw new Failed('error', String(answer.message ?? answer.code ?? '').slice(0, 300))
  }
  // The module before this one answers with a code of digits and no status.
  if (answer.code !== undefined) throw new Failed('old')
  return undefined
}

const request = (form, language) => {
  const { content, use, iin, bin, role } = form.dataset
  const oids = [usages[use] ?? usages.sign]
  if (role) oids.push(roles[role] ?? role)
  return JSON.stringify({
    module: 'kz.gov.pki.knca.basics',
    method: 'sign',
    args: {
      format: 'cms',
      data: content,
      signingParams: { decode: true, encapsulate: false, digested: false, tsaProfile: use === 'auth' ? null : {} },
      signerParams: { extKeyUsageOids: oids, iin: iin ?? '', bin: bin ?? '', serialNumber: '', chain: null },
      locale: language === 'kk' ? 'kz' : language,
    },
  })
}

const sign = (form, language) => new Promise((resolve, reject) => {
  let socket
  let timer
  let greeted = false
  const end = (settle, value) => {
    clearTimeout(timer)
    if (socket) {
      socket.onmessage = socket.onerror = socket.onclose = null
      socket.close()
    }
    settle(value)
  }
  const fail = (why) => end(reject, why instanceof Failed ? why : new Failed(why))
  try {
    socket = new WebSocket(form.dataset.ncalayer || usual)
  } catch {
    fail('absent')
    return
  }
  timer = setTimeout(() => fail('absent'), secondsToAnswer * 1000)
  socket.onerror = () => fail(greeted ? 'closed' : 'absent')
  socket.onclose = () => fail(greeted ? 'closed' : 'absent')
  socket.onmessage = ({ data }) => {
    const answer = read(data)
    try {
      if (!greeted) {
        if (answer.result?.version === undefined) return
        greeted = true
        clearTimeout(timer)
        timer = setTimeout(() => fail('timeout'), secondsToSign * 1000)
        socket.send(request(form, language))
        return
      }
      const signature = signatureIn(answer)
      if (signature !== undefined) end(resolve, signature)
    } catch (error) {
      fail(error instanceof Failed ? error : 'error')
    }
  }
})

const say = (form, why, detail = '') => {
  const place = form.querySelector('[data-ncalayer-alert]')
  place.replaceChildren()
  const words = form.querySelector(`template[data-ncalayer-words="${why}"]`)
  if (!words) return
  place.append(words.content.cloneNode(true))
  const room = place.querySelector('[data-ncalayer-detail]')
  if (room && detail) {
    room.textContent = detail
    room.hidden = false
  }
}

for (const form of document.querySelectorAll('form[data-ncalayer]')) {
  const language = document.documentElement.lang.slice(0, 2)
  const button = form.querySelector('[data-ncalayer-start]')
  const waiting = form.querySelector('[data-ncalayer-waiting]')
  const sending = form.querySelector('[data-ncalayer-sending]')
  const idle = () => {
    waiting.hidden = true
    sending.hidden = true
    button.removeAttribute('aria-disabled')
  }
  button.hidden = false
  button.addEventListener('click', async (pressed) => {
    pressed.preventDefault()
    if (button.getAttribute('aria-disabled') === 'true') return
    button.setAttribute('aria-disabled', 'true')
    say(form, 'none')
    waiting.hidden = false
    try {
      form.elements.cms.value = await sign(form, language)
      waiting.hidden = true
      sending.hidden = false
      form.submit()
    } catch (error) {
      say(form, error.why ?? 'error', error.detail)
      idle()
    }
  })
  // Back in the history, an old signature is not sent again and the button works. Who pressed before the page was whole goes on signing.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted && button.getAttribute('aria-disabled') === 'true') return
    form.elements.cms.value = ''
    idle()
  })
}
