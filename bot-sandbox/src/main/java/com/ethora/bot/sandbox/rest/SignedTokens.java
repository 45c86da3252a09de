package com.ethora.bot.sandbox.rest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tokens that an application signs with the secret of its app, for its people and for
 * itself.
 */
final class SignedTokens {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final String ALGORITHM = "HmacSHA256";

	private final String secret;

	SignedTokens(String secret) {
		this.secret = secret;
	}

	/**
	 * Sign.
	 * @param type what the token is for: {@code client} or {@code server}
	 * @param data what it says beside
	 * @return the token
	 */
	String sign(String type, Map<String, String> data) {
		Map<String, Object> all = new TreeMap<>(data);
		all.put("type", type);
		String head = encode(JSON.writeValueAsBytes(Map.of("alg", "HS256", "typ", "JWT")));
		String signed = head + "." + encode(JSON.writeValueAsBytes(Map.of("data", all)));
		return signed + "." + encode(hmac(key(type), signed));
	}

	/**
	 * Check a token.
	 * @param token the token
	 * @param type what it has to be for
	 * @return what it says, if it is good
	 */
	Optional<JsonNode> check(String token, String type) {
		String[] parts = token.split("\\.", -1);
		if (parts.length != 3) {
			return Optional.empty();
		}
		try {
			byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
			JsonNode head = JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
			JsonNode data = JSON.readTree(Base64.getUrlDecoder().decode(parts[1])).path("data");
			boolean good = head.path("alg").asString("").equals("HS256")
					&& MessageDigest.isEqual(hmac(key(type), parts[0] + "." + parts[1]), signature)
					&& data.path("type").asString("").equals(type);
			return good ? Optional.of(data) : Optional.empty();
		}
		catch (IllegalArgumentException | JacksonException ex) {
			return Optional.empty();
		}
	}

	private byte[] key(String type) {
		byte[] derived = hmac(bytes(this.secret), "ethora:%s:v1".formatted(type));
		return bytes(HexFormat.of().formatHex(derived));
	}

	private static byte[] hmac(byte[] key, String text) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(key, ALGORITHM));
			return mac.doFinal(bytes(text));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java can do this", ex);
		}
	}

	private static String encode(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
