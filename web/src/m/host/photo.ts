/** A file input is the safe way to a camera: it needs no permission of ours. */
export function photo(from: 'camera' | 'album'): Promise<File[]> {
  return new Promise((taken) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    if (from === 'camera') input.capture = 'environment'
    else input.multiple = true
    input.onchange = () => taken([...(input.files ?? [])])
    input.oncancel = () => taken([])
    input.click()
  })
}
