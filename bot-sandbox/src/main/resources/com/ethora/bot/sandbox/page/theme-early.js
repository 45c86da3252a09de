// Runs before the first paint, so that a chosen theme does not flash in after the system's.
try {
	document.documentElement.dataset.theme = localStorage.getItem('ethora.sandbox.theme') || 'auto';
}
catch {
	document.documentElement.dataset.theme = 'auto';
}
