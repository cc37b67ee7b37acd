"""Waiting for what shows or is kept on the phone, never for a time."""

STANDS = """() => {
    const app = document.querySelector('#app')
    if (app && !app.childElementCount) return false
    if ([...document.querySelectorAll('main')].some((each) => !each.childElementCount)) return false
    if (document.querySelector('[aria-label="正在载入"]')) return false
    const ends = (each) => each.effect?.getComputedTiming().endTime !== Infinity
    if (document.getAnimations().some((each) => each.playState === 'running' && ends(each)))
        return false
    const [seen, now] = [document.body.innerHTML.length, performance.now()]
    if (globalThis.stood?.seen !== seen) globalThis.stood = {seen, since: now}
    return now - globalThis.stood.since > 250
}"""

KEPT = """async ([table, words]) => {
    const known = await indexedDB.databases()
    for (const {name} of known.filter((each) => each.name.startsWith('jianhu-field-'))) {
        const asked = indexedDB.open(name)
        const db = await new Promise((done) => { asked.onsuccess = () => done(asked.result) })
        const rows = db.transaction(table).objectStore(table).getAll()
        const found = await new Promise((done) => { rows.onsuccess = () => done(rows.result) })
        db.close()
        const all = JSON.stringify(found)
        if (words.every((each) => new RegExp(each).test(all))) return true
    }
    return false
}"""


def settled(page):
    """Everything has come, nothing slides, and for a quarter of a second nothing changed."""
    page.wait_for_function(STANDS)


def drafted(page, words):
    """What is typed is kept a moment later; ``words`` is a pattern."""
    page.wait_for_function(KEPT, arg=["drafts", [words]])


def shelved(page, *paths):
    """What is fetched beforehand is here; each of ``paths`` is a pattern."""
    page.wait_for_function(KEPT, arg=["shelf", list(paths)])
