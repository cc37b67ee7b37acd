/** The camera's picture, read again and again until there is a code in it. */
import { onMounted, onUnmounted, ref, shallowRef, type Ref } from 'vue'
import { closeCamera, hasTorch, light, openCamera } from './camera'
import { middleOf } from './picture'
import { reader } from './reader'

const EVERY = 120

export function useLive(video: Ref<HTMLVideoElement | null>, found: (text: string) => void) {
  const stream = shallowRef<MediaStream | null>(null)
  const trouble = ref('')
  const torch = ref<boolean | null>(null)
  const canvas = document.createElement('canvas')
  let gone = false

  async function open() {
    if (gone || stream.value) return
    trouble.value = ''
    try {
      const opened = await openCamera()
      if (gone || document.hidden) return closeCamera(opened)
      stream.value = opened
      torch.value = hasTorch(opened) ? false : null
      video.value!.srcObject = opened
      await video.value!.play()
      await watch(opened)
    } catch (why) {
      if (!gone && !document.hidden) trouble.value = (why as Error).message
    }
  }

  /** Ends with its stream, which the person, another page or a read code closes. */
  async function watch(opened: MediaStream) {
    while (stream.value === opened) {
      const read = await reader()
      const text = video.value?.videoWidth ? await read(middleOf(video.value, canvas)) : null
      if (text && stream.value === opened) return found(text)
      await new Promise((next) => setTimeout(next, EVERY))
    }
  }

  function close() {
    closeCamera(stream.value)
    stream.value = torch.value = null
  }

  async function lit() {
    if (!stream.value || torch.value === null) return
    const on = !torch.value
    await light(stream.value, on).then(
      () => (torch.value = on),
      () => (torch.value = null),
    )
  }

  /** A phone that lies in a pocket films nothing. */
  const seen = () => (document.hidden ? close() : void open())
  onMounted(() => {
    document.addEventListener('visibilitychange', seen)
    void open()
  })
  onUnmounted(() => {
    gone = true
    document.removeEventListener('visibilitychange', seen)
    close()
  })
  return { stream, trouble, torch, lit }
}
