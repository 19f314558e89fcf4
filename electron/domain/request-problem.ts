/** What keeps a request from being sent as it was written. Closed, so that each has words in both languages. */
export type RequestProblemCode =
  | 'method_invalid'
  | 'url_control_character'
  | 'url_backslash'
  | 'url_fragment'
  | 'url_scheme'
  | 'url_not_absolute'
  | 'url_userinfo'
  | 'url_invalid'
  | 'url_dot_segment'
  | 'placeholder_unknown'
  | 'path_parameter_twice'
  | 'path_parameter_empty'
  | 'path_parameter_dots'
  | 'header_name_invalid'
  | 'header_value_invalid'
  | 'header_not_allowed'
  | 'not_encodable'
  | 'boundary_invalid'
  | 'boundary_in_part'
  | 'credential_header_twice'
  | 'credential_other_origin'
  | 'secret_invalid'

/** `field` is the path within the request spec (`headers.2.value`), or `credential`. Holds no value, so it may be logged. */
export interface RequestProblem {
  field: string
  code: RequestProblemCode
}

/** A part of a request, or all that is wrong with it. */
export type Checked<T> = { ok: true; value: T } | { ok: false; problems: RequestProblem[] }
