/**
 * The look: a quiet instrument. One accent, neutral surfaces, thin lines in place of shadows, 13 px text. Colours that
 * carry a meaning are variables of `styles/base.css`, one set a scheme, each of them readable on its surface.
 */
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple, rem } from '@mantine/core'

const patina: MantineColorsTuple = [
  '#eef6f5',
  '#dcebe9',
  '#b7d6d3',
  '#8fbfbb',
  '#66a7a2',
  '#44908a',
  '#2b7a74',
  '#1d655f',
  '#15504c',
  '#0e3b38'
]

const gray: MantineColorsTuple = [
  '#f6f7f8',
  '#eef0f1',
  '#e3e6e8',
  '#d3d8db',
  '#b5bdc2',
  '#8b959c',
  '#636d75',
  '#4b545b',
  '#363d43',
  '#1f2428'
]

const dark: MantineColorsTuple = [
  '#dfe3e6',
  '#bcc3c9',
  '#99a2aa',
  '#7f8890',
  '#3a4147',
  '#2c3237',
  '#23282c',
  '#181b1e',
  '#131618',
  '#0d0f11'
]

const control = rem(28)

export const theme = createTheme({
  primaryColor: 'patina',
  primaryShade: { light: 7, dark: 6 },
  colors: { patina, gray, dark },
  black: '#1f2428',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, Ubuntu, Cantarell, "Noto Sans", sans-serif',
  fontFamilyMonospace:
    'ui-monospace, "SF Mono", "Cascadia Mono", "Segoe UI Mono", "Ubuntu Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace',
  fontSizes: { xs: rem(12), sm: rem(13), md: rem(13), lg: rem(15), xl: rem(19) },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.45', xl: '1.3' },
  spacing: { xs: rem(4), sm: rem(8), md: rem(12), lg: rem(16), xl: rem(24) },
  radius: { xs: rem(2), sm: rem(3), md: rem(4), lg: rem(6), xl: rem(8) },
  defaultRadius: 'md',
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: rem(19), lineHeight: '1.3' },
      h2: { fontSize: rem(15), lineHeight: '1.4' },
      h3: { fontSize: rem(13), lineHeight: '1.45' }
    }
  },
  shadows: {
    xs: 'none',
    sm: 'none',
    md: '0 4px 16px rgba(0, 0, 0, 0.10)',
    lg: '0 8px 24px rgba(0, 0, 0, 0.14)',
    xl: '0 12px 40px rgba(0, 0, 0, 0.18)'
  },
  respectReducedMotion: true,
  cursorType: 'default',
  components: {
    Input: { vars: () => ({ wrapper: { '--input-height': control, '--input-padding-y': rem(4) } }) },
    Button: { vars: () => ({ root: { '--button-height': control, '--button-padding-x': rem(12) } }) },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 26 } },
    Modal: {
      defaultProps: {
        lockScroll: false,
        centered: true,
        overlayProps: { backgroundOpacity: 0.4 },
        // A page has one banner; the head of a dialog is none.
        attributes: { header: { role: 'presentation' } }
      }
    },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false } },
    // The list itself scrolls, so that a screen reader knows the scrolled part as the list of its field.
    Select: { defaultProps: { allowDeselect: false, withScrollArea: false, comboboxProps: { shadow: 'md' } } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
    Switch: { defaultProps: { size: 'sm' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Table: { defaultProps: { verticalSpacing: rem(3), horizontalSpacing: 'sm' } }
  }
})

/** What Mantine derives from its palette, turned to the surfaces of `styles/base.css`. */
export const cssVariables: CSSVariablesResolver = () => {
  const surfaces = {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text-quiet)',
    '--mantine-color-placeholder': 'var(--text-quiet)',
    '--mantine-color-default': 'var(--surface-input)',
    '--mantine-color-default-hover': 'var(--surface-hover)',
    '--mantine-color-default-color': 'var(--text)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-error': 'var(--bad)',
    '--mantine-color-anchor': 'var(--accent)'
  }
  return { variables: {}, light: surfaces, dark: surfaces }
}
