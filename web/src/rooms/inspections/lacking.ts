/** What of a form is still empty, said once somebody tried to send it. */
import { computed, ref } from 'vue'

type Asked<T> = Partial<Record<keyof T, string>>

export function useLacking<T extends object>(typed: T, asked: Asked<T>) {
  const tried = ref(false)
  const lacking = computed(() => (tried.value ? lackingOf(typed, asked) : []))
  const wrong = (name: keyof T) => lacking.value.includes(asked[name] ?? '')
  /** Whether all is filled in; from now on what is not is said. */
  const whole = () => ((tried.value = true), !lacking.value.length)
  return { lacking, wrong, whole }
}

/** Labels of what is still empty. */
export function lackingOf<T extends object>(typed: T, asked: Asked<T>) {
  const empty = (value: unknown) => !value || (Array.isArray(value) && !value.length)
  return (Object.keys(asked) as (keyof T)[])
    .filter((name) => empty(typed[name]))
    .map((name) => asked[name] ?? '')
}
