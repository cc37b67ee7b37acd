/** “Are you sure?”, with the browser's own dialog: Escape and the back gesture mean no. */

export interface Question {
  title: string
  message: string
  yes?: string
}

export function sure({ title, message, yes = '确定' }: Question): Promise<boolean> {
  const box = document.createElement('dialog')
  box.className = 'asking'
  box.setAttribute('aria-label', title)
  const words = element('p', message)
  const no = element('button', '取消', 'button')
  const go = element('button', yes, 'button main')
  const both = element('div', '', 'row')
  both.append(no, go)
  box.append(element('h2', title), words, both)
  document.body.append(box)
  box.showModal()
  return new Promise((answer) => {
    go.onclick = () => box.close('yes')
    no.onclick = () => box.close('')
    box.onclose = () => {
      box.remove()
      answer(box.returnValue === 'yes')
    }
  })
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, text: string, kind = '') {
  const made = document.createElement(name)
  made.textContent = text
  made.className = kind
  return made
}
