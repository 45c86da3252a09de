package com.ethora.bot.xmpp;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.ethora.bot.Jid;
import com.ethora.bot.wire.UploadSlot;
import org.jspecify.annotations.Nullable;

/**
 * Translates what servers answer about places for files.
 */
final class UploadReader {

	/** A server names a handful; one that names more is not followed everywhere. */
	private static final int MOST_SERVICES = 20;

	/** Those that the protocol allows; others could say something in our name. */
	private static final Set<String> HEADERS = Set.of("Authorization", "Cookie", "Expires");

	private UploadReader() {
	}

	static List<Jid> services(Element answer) {
		return answer.child("query", Ns.DISCO_ITEMS)
			.stream()
			.flatMap((query) -> query.children("item", Ns.DISCO_ITEMS))
			.flatMap((item) -> Stream.ofNullable(EthoraData.address(item, "jid")))
			.filter((jid) -> jid.local() == null && jid.resource() == null)
			.limit(MOST_SERVICES)
			.toList();
	}

	static Optional<UploadService> service(Element answer, Jid service) {
		return answer.child("query", Ns.DISCO_INFO)
			.filter((query) -> query.children("feature", Ns.DISCO_INFO)
				.anyMatch((feature) -> Ns.HTTP_UPLOAD.equals(feature.attribute("var"))))
			.map((query) -> new UploadService(service, largest(query)));
	}

	/** A service may have several forms, only one of them about files. */
	private static long largest(Element query) {
		return query.children("x", Ns.FORM)
			.flatMap((form) -> form.children("field", Ns.FORM))
			.filter((field) -> "max-file-size".equals(field.attribute("var")))
			.flatMap((field) -> field.child("value").stream())
			.map(Element::text)
			.filter((value) -> value.matches("\\d{1,18}"))
			.mapToLong(Long::parseLong)
			.min()
			.orElse(Long.MAX_VALUE);
	}

	static UploadSlot slot(Element answer) {
		Element slot = answer.child("slot", Ns.HTTP_UPLOAD).orElseThrow();
		Element put = slot.child("put", Ns.HTTP_UPLOAD).orElseThrow();
		Element get = slot.child("get", Ns.HTTP_UPLOAD).orElseThrow();
		return new UploadSlot(address(put), headers(put), address(get));
	}

	private static URI address(Element element) {
		URI uri = URI.create(Objects.requireNonNull(element.attribute("url")));
		String scheme = uri.getScheme();
		if (uri.getHost() == null || !("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme))) {
			throw new IllegalArgumentException("A file is put and got by HTTP");
		}
		return uri;
	}

	private static Map<String, String> headers(Element put) {
		Map<String, String> headers = new LinkedHashMap<>();
		put.children("header", Ns.HTTP_UPLOAD).forEach((header) -> {
			String name = name(header.attribute("name"));
			if (name != null) {
				headers.put(name, header.text().replaceAll("\\p{Cntrl}", ""));
			}
		});
		return headers;
	}

	private static @Nullable String name(@Nullable String given) {
		return HEADERS.stream().filter((allowed) -> allowed.equalsIgnoreCase(given)).findFirst().orElse(null);
	}

}
