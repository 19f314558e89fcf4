import { create } from 'zustand'

interface AnnouncementStore {
  text: string
  /** Said by screen readers; the counter lets the same words be said twice. */
  count: number
  announce(text: string): void
}

export const useAnnouncement = create<AnnouncementStore>()((set, get) => ({
  text: '',
  count: 0,
  announce: text => set({ text, count: get().count + 1 })
}))
