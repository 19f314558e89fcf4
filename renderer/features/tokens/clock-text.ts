const two = (value: number): string => String(value).padStart(2, '0')

/** A time that runs down: `41:07`, `1:00:00`, `30 d 00:00:00`. It reaches zero when nothing is left, not before. */
export const clockText = (milliseconds: number): string => {
  const whole = Math.max(Math.ceil(milliseconds / 1000), 0)
  const [days, hours, minutes, seconds] = [
    Math.floor(whole / 86_400),
    Math.floor(whole / 3600) % 24,
    Math.floor(whole / 60) % 60,
    whole % 60
  ]
  if (days > 0) return `${days} d ${two(hours)}:${two(minutes)}:${two(seconds)}`
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`
}
