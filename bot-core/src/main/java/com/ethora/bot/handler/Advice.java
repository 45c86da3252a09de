package com.ethora.bot.handler;

/**
 * Says, to who debugs a bot, which method would have taken a message that none took, and
 * nothing of what the message says.
 *
 * @param registry the methods there are
 */
record Advice(HandlerRegistry registry) {

	String of(Heard heard) {
		return this.registry.elsewhere(heard)
			.map((method) -> "%s would, were it for this bot and this room".formatted(method.signature()))
			.orElseGet(() -> "one like '%s' would".formatted(example(heard)));
	}

	private static String example(Heard heard) {
		if (heard.media()) {
			return "@OnMedia String keep(List<Attachment> files, Sender who)";
		}
		if (heard.looksLikeCommand()) {
			return "@OnCommand(\"…\") String run(Sender who)";
		}
		if (heard.reply()) {
			return "@OnReply String goOn(@Payload String text, Sender who)";
		}
		return heard.mentioned() ? "@OnMention String answer(@Payload String text, Sender who)"
				: "@OnMessage String listen(@Payload String text, Sender who)";
	}

}
