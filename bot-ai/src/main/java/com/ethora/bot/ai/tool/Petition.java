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
import com.ethora.bot.Sender;
import com.ethora.bot.ai.Consent;
import com.ethora.bot.ai.Occasion;
import com.ethora.bot.policy.Caller;
import com.ethora.bot.turn.Turn;

/**
 * Asks a room whether a tool may be given some arguments because somebody wants it. Run
 * again, the same turn asks for the same thing in the same words, and for another in
 * others.
 *
 * @param occasion who wants it, and where
 * @param tool the name of the tool
 * @param call what is to be run, in words: all that the tool is to be given
 * @param rule who has to agree
 * @param within how long they may think about it
 * @param code what tells it from others: buttons of older ones are still there
 * @param assent understands what people say to it
 */
record Petition(Occasion occasion, String tool, String call, ToolRule rule, Duration within, String code,
		Assent assent) {

	private static final String AGREED = "Agreed by ";

	private static final int CODE_LENGTH = 8;

	/**
	 * Make a petition.
	 * @param occasion who wants it, and where
	 * @param tool the tool
	 * @param arguments what it is to be given
	 * @param within how long people may think about it
	 * @param before how often the same was asked on this occasion before
	 * @return the petition, none where people could not be shown all of it
	 */
	static Optional<Petition> of(Occasion occasion, GuardedTool tool, ToolArguments arguments, Duration within,
			int before) {
		return PetitionText.call(tool.name(), arguments).map((call) -> {
			String message = occasion.message().map((asked) -> asked.archiveId() + "|" + asked.id()).orElse("");
			String code = code(String.join("|", message, Integer.toString(before), tool.name(), arguments.canonical()));
			return new Petition(occasion, tool.name(), call, tool.rule(), within, code,
					new Assent(Naming.of(occasion.bot()), code));
		});
	}

	private static String code(String text) {
		return HexFormat.of().formatHex(digest(text)).substring(0, CODE_LENGTH);
	}

	private static byte[] digest(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	/** In which people are asked. */
	Turn turn() {
		return this.occasion.turn().orElseThrow(() -> new IllegalStateException("Nobody can be asked in private"));
	}

	/** What is asked. */
	Reply question() {
		String text = "%s wants me to run %s. %s: yes or no within %s? Press a button, reply to this, or say it with the code (%s)"
			.formatted(PetitionText.person(this.occasion.sender()), this.call,
					PetitionText.capitalised(this.rule.approval().who()), PetitionText.time(this.within), this.code);
		return this.occasion.inPlace(Reply.text(text)
			.quickReplies(new QuickReply("Yes", "yes " + this.code), new QuickReply("No", "no " + this.code)));
	}

	/** What is said before the tool runs. */
	Reply beginning(Sender agreed) {
		return this.occasion.inPlace(Reply.text(begun(agreed) + " (%s)".formatted(this.code)));
	}

	/** What becomes of that when the tool is not run once more. */
	String interrupted(Sender agreed) {
		return begun(agreed) + " I was interrupted, and nobody knows what it has done. (%s)".formatted(this.code);
	}

	/** Whether a text says that the tool of this petition runs, whoever has agreed. */
	boolean begins(String text) {
		return text.startsWith(AGREED) && text.contains("(%s)".formatted(this.code));
	}

	private String begun(Sender agreed) {
		return AGREED + "%s: running %s.".formatted(PetitionText.person(agreed), PetitionText.name(this.tool));
	}

	/**
	 * Understand what somebody says in the room.
	 * @param said what
	 * @param replying whether they say it in reply to the question
	 * @return what they decide, if they do and it is theirs to decide
	 */
	Optional<Verdict> decided(RoomMessage said, boolean replying) {
		if (said.kind() != RoomMessage.Kind.TEXT || said.sender().bot()) {
			return Optional.empty();
		}
		Optional<Consent> consent = this.assent.in(said.text(), replying).filter((meant) -> decides(said));
		return consent.map((decision) -> new Verdict(decision, said.sender()));
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
