/** A number as it is read aloud and dialled: mobile numbers in 3-4-4, others from the end. */
export function dialled(phone: string): string {
  const [, head = '', middle = '', tail = ''] = /^(\d{2,3})(\d{4})(\d{4})$/.exec(phone) ?? [];
  return head === '' ? phone : `${head}-${middle}-${tail}`;
}
