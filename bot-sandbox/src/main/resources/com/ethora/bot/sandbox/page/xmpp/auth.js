/** The initial response of SASL PLAIN: base64 of NUL user NUL password, in UTF-8. */
export function plain(username, password) {
	const bytes = new TextEncoder().encode(`\u0000${username}\u0000${password}`);
	return btoa(String.fromCharCode(...bytes));
}
