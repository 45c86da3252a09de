package com.ethora.bot.sandbox.server;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

import com.ethora.bot.sandbox.stanza.Jid;
import org.jspecify.annotations.Nullable;

/**
 * Has the client prove that it knows the password, and proves the same to it (RFC 5802).
 * Without channel binding, as there is no channel to bind to.
 */
final class SaslScram implements SaslConversation {

	private static final int ITERATIONS = 4096;

	private static final int RANDOM_BYTES = 18;

	private static final Pattern FIRST = Pattern.compile("([ny],(?:a=([^,]*))?,)(n=([^,]+),r=([!-+\\--~]+))");

	private static final Pattern FINAL = Pattern.compile("(c=([^,]+),r=([^,]+)),p=([^,]+)");

	private static final SecureRandom random = new SecureRandom();

	private final String hash;

	private final int keyBytes;

	private final Accounts accounts;

	private final Function<String, Jid> users;

	private @Nullable Asked asked;

	SaslScram(String hash, int keyBytes, Accounts accounts, Function<String, Jid> users) {
		this.hash = hash;
		this.keyBytes = keyBytes;
		this.accounts = accounts;
		this.users = users;
	}

	@Override
	public SaslAnswer take(byte[] message) {
		if (message.length == 0) {
			return SaslAnswer.nothingYet();
		}
		Asked before = this.asked;
		return (before == null) ? ask(SaslPlain.text(message)) : check(before, SaslPlain.text(message));
	}

	private SaslAnswer ask(String message) {
		Matcher first = match(FIRST, message);
		Jid user = this.users.apply(first.group(4).replace("=2C", ",").replace("=3D", "="));
		String authorized = first.group(2);
		if (authorized != null && !authorized.equals(user.toString())) {
			throw new SaslException("invalid-authzid");
		}
		String nonce = first.group(5) + encode(bytes());
		byte[] salt = bytes();
		String challenge = "r=%s,s=%s,i=%d".formatted(nonce, encode(salt), ITERATIONS);
		this.asked = new Asked(user, encode(utf8(first.group(1))), nonce, salt, first.group(3) + "," + challenge);
		return SaslAnswer.challenge(utf8(challenge));
	}

	private SaslAnswer check(Asked before, String message) {
		Matcher last = match(FINAL, message);
		if (!last.group(2).equals(before.binding()) || !last.group(3).equals(before.nonce())) {
			throw new SaslException("malformed-request");
		}
		byte[] conversation = utf8(before.conversation() + "," + last.group(1));
		byte[] salted = salted(this.accounts.password(before.user().local()), before.salt());
		byte[] clientKey = mac(salted, utf8("Client Key"));
		byte[] proof = mac(digest(clientKey), conversation);
		for (int i = 0; i < proof.length; i++) {
			proof[i] ^= clientKey[i];
		}
		if (!MessageDigest.isEqual(utf8(encode(proof)), utf8(last.group(4)))) {
			throw new SaslException("not-authorized");
		}
		byte[] signature = mac(mac(salted, utf8("Server Key")), conversation);
		return SaslAnswer.success(before.user(), utf8("v=" + encode(signature)));
	}

	private byte[] salted(String password, byte[] salt) {
		String normal = Normalizer.normalize(password, Normalizer.Form.NFKC);
		try {
			return SecretKeyFactory.getInstance("PBKDF2WithHmac" + this.hash)
				.generateSecret(new PBEKeySpec(normal.toCharArray(), salt, ITERATIONS, this.keyBytes * Byte.SIZE))
				.getEncoded();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private byte[] mac(byte[] key, byte[] message) {
		try {
			Mac mac = Mac.getInstance("Hmac" + this.hash);
			mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
			return mac.doFinal(message);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private byte[] digest(byte[] message) {
		try {
			return MessageDigest.getInstance(this.hash.replace("SHA", "SHA-")).digest(message);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Matcher match(Pattern pattern, String message) {
		Matcher matcher = pattern.matcher(message);
		if (!matcher.matches()) {
			throw new SaslException("malformed-request");
		}
		return matcher;
	}

	private static byte[] bytes() {
		byte[] bytes = new byte[RANDOM_BYTES];
		random.nextBytes(bytes);
		return bytes;
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static String encode(byte[] bytes) {
		return Base64.getEncoder().encodeToString(bytes);
	}

	/**
	 * What the client was asked.
	 *
	 * @param user who it says it is
	 * @param binding what it must repeat
	 * @param nonce what makes this attempt unlike any other
	 * @param salt what the password is mixed with
	 * @param conversation what was said so far
	 */
	private record Asked(Jid user, String binding, String nonce, byte[] salt, String conversation) {

	}

}
