package com.ethora.bot.sandbox.server;

import java.util.List;
import java.util.function.Supplier;

import com.ethora.bot.sandbox.file.FileStore;
import com.ethora.bot.sandbox.file.StoredFile;
import com.ethora.bot.sandbox.stanza.Condition;
import com.ethora.bot.sandbox.stanza.Form;
import com.ethora.bot.sandbox.stanza.Iq;
import com.ethora.bot.sandbox.stanza.IqTable;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.stanza.StanzaException;
import com.ethora.bot.sandbox.xml.Element;

/**
 * Gives places for files, which travel by HTTP (XEP-0363).
 */
final class UploadService {

	/** Path of the files. */
	static final String PATH = "/upload/";

	private final IqTable queries = new IqTable();

	private final FileStore files;

	private final Supplier<String> address;

	/**
	 * Create the service.
	 * @param files where files are kept
	 * @param address tells the address of the server in the web
	 */
	UploadService(FileStore files, Supplier<String> address) {
		this.files = files;
		this.address = address;
		this.queries.get("query", Ns.DISCO_INFO, UploadService::info)
			.get("query", Ns.DISCO_ITEMS, (iq) -> iq.answer(Element.of("query", Ns.DISCO_ITEMS)))
			.get("request", Ns.HTTP_UPLOAD, this::slot);
	}

	static String domain(String domain) {
		return "upload." + domain;
	}

	void handle(Iq iq) {
		this.queries.handle(iq);
	}

	private static void info(Iq iq) {
		iq.answer(Element.of("query", Ns.DISCO_INFO)
			.with(Element.of("identity", Ns.DISCO_INFO)
				.with("category", "store")
				.with("type", "file")
				.with("name", "Files"))
			.with(List.of(Element.of("feature", Ns.DISCO_INFO).with("var", Ns.HTTP_UPLOAD),
					Form.of("result", Ns.HTTP_UPLOAD)
						.with("max-file-size", Integer.toString(FileStore.MAX_FILE))
						.toElement())));
	}

	private void slot(Iq iq) {
		Element request = iq.payload();
		String name = request.attribute("filename").orElse("");
		String size = request.attribute("size").orElse("");
		if (name.isBlank() || !size.matches("\\d{1,18}")) {
			throw new StanzaException(Condition.BAD_REQUEST, "A file has a name and a size");
		}
		if (Long.parseLong(size) > FileStore.MAX_FILE) {
			throw new StanzaException(Condition.NOT_ACCEPTABLE, "The file is too large");
		}
		StoredFile promised = this.files.promise(name,
				request.attribute("content-type").orElse("application/octet-stream"), Long.parseLong(size));
		String url = this.address.get() + PATH + promised.id() + "/" + promised.safeName();
		iq.answer(Element.of("slot", Ns.HTTP_UPLOAD)
			.with(Element.of("put", Ns.HTTP_UPLOAD).with("url", url))
			.with(Element.of("get", Ns.HTTP_UPLOAD).with("url", url)));
	}

}
