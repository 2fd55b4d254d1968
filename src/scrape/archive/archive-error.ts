/** An archive that cannot be opened, continued or written. The message is for users. */
export class ArchiveError extends Error {}

/** An archive could not be written any further: a full disk, the largest size allowed. What was written before is whole. */
export class ArchiveFailure extends ArchiveError {}
