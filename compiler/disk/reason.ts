const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'the operation is not permitted',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no room is left',
  EDQUOT: 'the quota is used up',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its symbolic links go in a circle',
  EISDIR: 'it is a folder',
  ENOENT: 'it is gone',
};

/** The system's error in words; errors that the system did not raise are kext's own bugs and go on. */
export function reasonOf(caught: unknown): string {
  const code = codeOf(caught);
  if (code === undefined) throw caught;
  return reasons[code] ?? code;
}

/** Such as `ENOENT`. Undefined for what the system did not raise. */
export function codeOf(caught: unknown): string | undefined {
  if (typeof caught !== 'object' || caught === null || !('code' in caught) || !('syscall' in caught)) return undefined;
  return typeof caught.code === 'string' ? caught.code : undefined;
}
