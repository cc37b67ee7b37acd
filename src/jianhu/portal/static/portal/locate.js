/* One button: fill in where the phone is. Without script, or without permission, nothing is missing. */
const button = document.querySelector('#locate')
const words = document.querySelector('#located')

const WHY = {
  1: '没有得到定位许可。您可以写明地点，或在地图上点一下。',
  2: '暂时定不了位。您可以写明地点，或在地图上点一下。',
  3: '定位超时。请再试一次，或写明地点。',
}

function found({ coords }) {
  document.querySelector('[name=lon]').value = coords.longitude.toFixed(6)
  document.querySelector('[name=lat]').value = coords.latitude.toFixed(6)
  words.textContent = `已取得您现在的位置，误差约${Math.round(coords.accuracy)}米。`
  const map = document.querySelector('#map')
  if (!map) return
  const reach = 0.012
  const { longitude: lon, latitude: lat } = coords
  const view = [lon - reach, lat - reach, lon + reach, lat + reach].map((n) => n.toFixed(6)).join()
  document.querySelector('[name=view]').value = view
  map.src = `/portal/map.svg?view=${view}&lon=${lon.toFixed(6)}&lat=${lat.toFixed(6)}`
}

if (button && navigator.geolocation) {
  button.hidden = false
  button.addEventListener('click', () => {
    words.textContent = '正在定位……'
    navigator.geolocation.getCurrentPosition(
      found,
      (error) => (words.textContent = WHY[error.code] ?? WHY[2]),
      { enableHighAccuracy: true, timeout: 12000 },
    )
  })
}
