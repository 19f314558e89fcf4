const sign = '…'

/** A path in at most so many characters: its beginning and its end, where the name of the file stands. */
export const shortPath = (path: string, most: number): string => {
  const characters = [...path]
  if (characters.length <= most) return path
  const room = Math.max(most - 1, 0)
  const name = characters.length - Math.max(characters.lastIndexOf('/'), characters.lastIndexOf('\\'))
  // The name before all; of the folders, the first ones say most.
  const tail = Math.min(room, Math.max(name, Math.ceil(room / 2)))
  return [...characters.slice(0, room - tail), sign, ...characters.slice(characters.length - tail)].join('')
}
