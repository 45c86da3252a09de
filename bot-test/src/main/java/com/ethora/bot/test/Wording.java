package com.ethora.bot.test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.ethora.bot.Attachment;
import com.ethora.bot.Jid;
import com.ethora.bot.Reply;
import com.ethora.bot.ThreadParent;
import com.ethora.bot.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/**
 * What a message says beside its text, in the attributes it has when it arrives.
 */
final class Wording {

	private Wording() {
	}

	static Map<String, String> data(Reply reply, Jid room) {
		Map<String, String> data = new LinkedHashMap<>();
		data.put("showInChannel", String.valueOf(reply.inChannel()));
		if (reply.notice()) {
			data.put("isSystemMessage", "true");
		}
		ThreadParent thread = reply.thread();
		if (thread != null) {
			data.put("isReply", "true");
			data.put("mainMessage", JsonWriter.write(quote(thread, room)));
		}
		if (!reply.mentions().isEmpty()) {
			data.put("mentions",
					JsonWriter.write(reply.mentions()
						.stream()
						.map((mention) -> Map.of("jid", mention.jid(), "name", mention.name(), "offset",
								mention.offset(), "length", mention.length()))
						.toList()));
		}
		if (!reply.quickReplies().isEmpty()) {
			data.put("quickReplies",
					JsonWriter.write(reply.quickReplies()
						.stream()
						.map((button) -> Map.of("name", button.name(), "value", button.value()))
						.toList()));
		}
		files(reply.attachments(), data);
		return data;
	}

	private static Map<String, @Nullable Object> quote(ThreadParent parent, Jid room) {
		Map<String, @Nullable Object> quote = new LinkedHashMap<>();
		quote.put("text", parent.text());
		quote.put("id", parent.id());
		quote.put("userName", parent.userName());
		quote.put("createdAt", parent.createdAt());
		quote.put("roomJid", room);
		return quote;
	}

	private static void files(List<Attachment> files, Map<String, String> data) {
		if (files.isEmpty()) {
			return;
		}
		data.put("isMediafile", "true");
		data.putAll(attributes(files.get(0)));
		if (files.size() > 1) {
			data.put("attachments", JsonWriter.write(files.stream().map(Wording::attributes).toList()));
		}
	}

	private static Map<String, String> attributes(Attachment file) {
		Map<String, String> attributes = new LinkedHashMap<>();
		attributes.put("location", file.location());
		attributes.put("mimetype", file.mimeType());
		attributes.put("originalName", file.name());
		attributes.put("fileName", file.name());
		file.details().forEach((detail, value) -> attributes.put(detail.attribute(), value));
		return attributes;
	}

}
