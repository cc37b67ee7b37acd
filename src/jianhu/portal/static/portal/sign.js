/* A name drawn with finger, pen or mouse. Without script there is a field for a photograph instead. */
const WIDTH = 900
const HEIGHT = 300
const INK = '#10203a'

function pad(box) {
  const canvas = box.querySelector('canvas')
  const kept = box.querySelector('[name=drawn]')
  const words = box.querySelector('[role=status]')
  const ink = canvas.getContext('2d')
  canvas.width = WIDTH
  canvas.height = HEIGHT
  Object.assign(ink, { lineWidth: 7, lineCap: 'round', lineJoin: 'round', strokeStyle: INK })
  let drawing = false

  const at = (event) => {
    const { left, top, width, height } = canvas.getBoundingClientRect()
    return [((event.clientX - left) / width) * WIDTH, ((event.clientY - top) / height) * HEIGHT]
  }
  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId)
    drawing = true
    ink.beginPath()
    ink.moveTo(...at(event))
  })
  canvas.addEventListener('pointermove', (event) => {
    if (!drawing) return
    ink.lineTo(...at(event))
    ink.stroke()
  })
  const stop = () => {
    if (!drawing) return
    drawing = false
    kept.value = canvas.toDataURL('image/png')
    words.textContent = '已签名。写得不好可以重写。'
  }
  canvas.addEventListener('pointerup', stop)
  canvas.addEventListener('pointercancel', stop)
  box.querySelector('button').addEventListener('click', () => {
    ink.clearRect(0, 0, WIDTH, HEIGHT)
    kept.value = ''
    words.textContent = '已清除，请重新签名。'
  })
  box.querySelector('.drawn').hidden = false
  box.querySelector('.photographed').hidden = true
}

document.querySelectorAll('.signing').forEach(pad)
