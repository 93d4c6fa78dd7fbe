/**
 * A date whose parts are those of UTC, where every day has 24 hours and none was ever skipped. The
 * calendar's library reckons with the class of date that it is given.
 */
export class UtcDate extends Date {
  override getTimezoneOffset(): number {
    return 0;
  }
  override getFullYear(): number {
    return this.getUTCFullYear();
  }
  override getMonth(): number {
    return this.getUTCMonth();
  }
  override getDate(): number {
    return this.getUTCDate();
  }
  override getDay(): number {
    return this.getUTCDay();
  }
  override getHours(): number {
    return this.getUTCHours();
  }
  override getMinutes(): number {
    return this.getUTCMinutes();
  }
  override setFullYear(...parts: Parameters<Date["setUTCFullYear"]>): number {
    return this.setUTCFullYear(...parts);
  }
  override setMonth(...parts: Parameters<Date["setUTCMonth"]>): number {
    return this.setUTCMonth(...parts);
  }
  override setDate(date: number): number {
    return this.setUTCDate(date);
  }
  override setHours(...parts: Parameters<Date["setUTCHours"]>): number {
    return this.setUTCHours(...parts);
  }
}
