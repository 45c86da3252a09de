package com.ethora.bot.ai.tool;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

import com.ethora.bot.Naming;
import com.ethora.bot.QuickReply;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.ai.Consent;
import com.ethora.bot.ai.Occasion;
import com.ethora.bot.policy.Caller;

/**
 * Asks a room whether a tool may be given some arguments because somebody wants it. Run
 * again, the same turn asks for the same thing in the same words, and for another in
 * others.
 *
 * @param occasion who wants it, and where
 * @param tool the name of the tool
 * @param arguments what it is to be given
 * @param rule who has to agree
 * @param within how long they may think about it
 */
record Petition(Occasion occasion, String tool, ToolArguments arguments, ToolRule rule, Duration within) {

	private static final int CODE_LENGTH = 8;

	/** What is asked. */
	Reply question() {
		String code = code();
		String text = "%s wants me to run %s. %s: yes or no within %s? (%s)".formatted(
				PetitionText.person(this.occasion.sender()), PetitionText.call(this.tool, this.arguments),
				PetitionText.capitalised(this.rule.approval().who()), PetitionText.time(this.within), code);
		return Reply.text(text).quickReplies(new QuickReply("Yes", "yes " + code), new QuickReply("No", "no " + code));
	}

	/** What tells one petition from another: buttons of older ones are still there. */
	private String code() {
		String message = this.occasion.message()
			.map((asked) -> asked.archiveId() + "|" + asked.id())
			.orElseThrow(() -> new IllegalStateException("Nobody can be asked in private"));
		String all = message + "|" + this.tool + "|" + this.arguments.canonical();
		return HexFormat.of().formatHex(digest(all)).substring(0, CODE_LENGTH);
	}

	private static byte[] digest(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	/**
	 * Understand what somebody says in the room.
	 * @param said what
	 * @return what they decide, if they do and it is theirs to decide
	 */
	Optional<Consent> decided(RoomMessage said) {
		if (said.kind() != RoomMessage.Kind.TEXT || said.sender().bot()) {
			return Optional.empty();
		}
		String words = Naming.of(this.occasion.bot()).withoutGreeting(said.text());
		return Assent.in(words, code()).filter((consent) -> decides(said));
	}

	private boolean decides(RoomMessage said) {
		String nick = said.sender().nick();
		return this.rule.approval().speaksFor(Caller.inRoom(this.occasion.bot(), said.room(), nick))
				&& (this.rule.selfApproval() || !nick.equals(this.occasion.sender().nick()));
	}

	/** Without what the tool is to be given. */
	@Override
	public String toString() {
		return "Petition[tool=%s, %s]".formatted(this.tool, this.occasion);
	}

}
