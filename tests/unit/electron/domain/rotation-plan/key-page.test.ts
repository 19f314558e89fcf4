import { describe, expect, it } from 'vitest'
import { keyPageOf } from '../../../../../electron/domain/rotation-plan'

describe('the page of keys', () => {
  const pages = { 'https://api.example.com': 'https://panel.example.com/keys', '*': '/keys' }

  it('is the one of the origin, or a path of any other', () => {
    expect(keyPageOf(pages, 'https://api.example.com')).toBe('https://panel.example.com/keys')
    expect(keyPageOf(pages, 'https://own.example.org')).toBe('https://own.example.org/keys')
    expect(keyPageOf({ 'https://api.example.com': '/keys' }, 'https://other.example.com')).toBeNull()
  })

  it('is opened over https alone, but for this computer', () => {
    expect(keyPageOf(pages, 'http://own.example.org')).toBeNull()
    for (const origin of ['http://127.0.0.1:8000', 'http://localhost:8000', 'http://[::1]:8000']) {
      expect(keyPageOf(pages, origin)).toBe(`${origin}/keys`)
    }
    for (const page of ['file:///etc/passwd', 'javascript:alert(1)', 'http://example.com', 'http://']) {
      expect(keyPageOf({ '*': page }, 'https://own.example.org')).toBeNull()
    }
  })
})
