export interface EditableRow {
  id: string
  name: string
  value: string
  enabled: boolean
}

/** What is known of a name: its meaning and the values it takes. */
export interface RowHint {
  label: string
  required: boolean
  options: readonly string[]
}
