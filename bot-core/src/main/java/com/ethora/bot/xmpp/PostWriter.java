package com.ethora.bot.xmpp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.ethora.bot.Attachment;
import com.ethora.bot.Attachment.Detail;
import com.ethora.bot.BotProfile;
import com.ethora.bot.Jid;
import com.ethora.bot.Mention;
import com.ethora.bot.QuickReply;
import com.ethora.bot.Reply;
import com.ethora.bot.ThreadParent;
import com.ethora.bot.json.JsonWriter;
import com.ethora.bot.wire.OutboundMessage;

import org.jspecify.annotations.Nullable;

/**
 * Writes what a bot says. Most of it are attributes of Ethora's {@code <data>} element,
 * some of them JSON.
 */
final class PostWriter {

	private PostWriter() {
	}

	static void write(XmlWriter stanza, BotProfile profile, OutboundMessage message, Reply reply, Jid self) {
		EthoraData.start(stanza, profile, reply.inChannel() && profile.showInChannel());
		stanza.attribute("senderJID", self)
			.attribute("roomJid", message.room())
			.attribute("isSystemMessage", reply.notice())
			.attribute("push", "true");
		thread(stanza, reply.thread(), message.room());
		if (!reply.mentions().isEmpty()) {
			stanza.attribute("mentions", JsonWriter.write(reply.mentions().stream().map(PostWriter::mention).toList()));
		}
		if (!reply.quickReplies().isEmpty()) {
			stanza.attribute("quickReplies",
					JsonWriter.write(reply.quickReplies().stream().map(PostWriter::quickReply).toList()));
		}
		files(stanza, reply.attachments());
		stanza.end();
		stanza.leaf("body", reply.text()).empty("store", Ns.HINTS);
		stanza.start("origin-id", Ns.STANZA_ID).attribute("id", message.id()).end();
		if (reply.language() != null) {
			stanza.start("translate").attribute("source", reply.language()).end();
		}
	}

	private static void thread(XmlWriter stanza, @Nullable ThreadParent parent, Jid room) {
		if (parent != null) {
			stanza.attribute("isReply", "true").attribute("mainMessage", JsonWriter.write(quote(parent, room)));
		}
	}

	/** Ethora's clients read all of these. */
	private static Map<String, @Nullable Object> quote(ThreadParent parent, Jid room) {
		Map<String, @Nullable Object> quote = new LinkedHashMap<>();
		quote.put("text", parent.text());
		quote.put("id", parent.id());
		quote.put("userName", parent.userName());
		quote.put("createdAt", parent.createdAt());
		Attachment file = parent.file();
		if (file != null) {
			quote.put("imageLocation", file.location());
			quote.put("imagePreview", file.detail(Detail.PREVIEW).orElse(null));
			quote.put("mimeType", file.mimeType());
			for (Detail detail : List.of(Detail.SIZE, Detail.DURATION, Detail.WAVE_FORM, Detail.ID, Detail.WRAPPABLE)) {
				quote.put(detail.attribute(), file.detail(detail).orElse(null));
			}
		}
		quote.put("roomJid", room);
		return quote;
	}

	private static Map<String, Object> mention(Mention mention) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("jid", mention.jid());
		json.put("name", mention.name());
		json.put("offset", mention.offset());
		json.put("length", mention.length());
		return json;
	}

	private static Map<String, Object> quickReply(QuickReply button) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("name", button.name());
		json.put("value", button.value());
		return json;
	}

	/** The first is described for clients that know of one only. */
	private static void files(XmlWriter stanza, List<Attachment> files) {
		if (files.isEmpty()) {
			return;
		}
		stanza.attribute("isMediafile", "true");
		attributes(files.get(0)).forEach(stanza::attribute);
		if (files.size() > 1) {
			stanza.attribute("attachments", JsonWriter.write(files.stream().map(PostWriter::attributes).toList()));
		}
	}

	private static Map<String, String> attributes(Attachment file) {
		Map<String, String> attributes = new LinkedHashMap<>();
		attributes.put("location", file.location());
		attributes.put("mimetype", file.mimeType());
		attributes.put(Detail.FILE_NAME.attribute(), file.name());
		attributes.put("originalName", file.name());
		attributes.put(Detail.VISIBLE.attribute(), "true");
		for (Detail detail : Detail.values()) {
			file.detail(detail).ifPresent((value) -> attributes.put(detail.attribute(), value));
		}
		return attributes;
	}

}
