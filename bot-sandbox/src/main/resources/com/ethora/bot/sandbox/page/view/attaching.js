/** Ways for files to get here: chosen, pasted or dropped. */
const MOST = 10;

/**
 * @param {HTMLFormElement} form has the button and the hidden field behind it
 * @param {Element} zone where files can be dropped
 * @param {(files: File[]) => void} attach
 */
export function attaching(form, zone, attach) {
	const field = form.querySelector('input[type=file]');
	let depth = 0;

	form.querySelector('.attach').addEventListener('click', () => field.click());
	field.addEventListener('change', () => {
		take(field.files);
		field.value = '';
	});
	form.addEventListener('paste', (event) => {
		const { files, types } = event.clipboardData;
		// Office programs add a picture of the text that is meant.
		if (files.length && !types.includes('text/plain')) {
			event.preventDefault();
			take(files);
		}
	});
	// A drag enters and leaves every element on its way over the zone.
	zone.addEventListener('dragenter', (event) => holdsFiles(event) && over(++depth));
	zone.addEventListener('dragleave', (event) => holdsFiles(event) && over(--depth));
	zone.addEventListener('dragover', (event) => holdsFiles(event) && event.preventDefault());
	zone.addEventListener('drop', (event) => {
		if (holdsFiles(event)) {
			event.preventDefault();
			over(depth = 0);
			take(event.dataTransfer.files);
		}
	});

	function over(count) {
		zone.classList.toggle('dropping', count > 0);
	}

	function take(files) {
		attach([...files].slice(0, MOST));
	}
}

function holdsFiles(event) {
	return event.dataTransfer?.types.includes('Files');
}
