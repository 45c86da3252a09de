/** A size for people. */
export function bytes(size) {
	const unit = size < 1024 ? 0 : size < 1_048_576 ? 1 : 2;
	return `${Number((size / 1024 ** unit).toFixed(1))} ${['B', 'KB', 'MB'][unit]}`;
}
