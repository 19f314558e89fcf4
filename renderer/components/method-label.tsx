/** A method as on the wire; what deletes is marked by more than its name. */
export const MethodLabel = ({ method }: { method: string }) => (
  <span className={`wire method ${method === 'DELETE' ? 'tone-bad' : ''}`}>{method}</span>
)
