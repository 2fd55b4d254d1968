/** An archive that cannot be opened, continued or written. The message is for users. */
export class ArchiveError extends Error {}
