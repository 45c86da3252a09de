package com.ethora.bot.contract.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import com.ethora.bot.Jid;
import org.jspecify.annotations.Nullable;

/**
 * An authority of our own and the certificate it gave to the servers, made by the JDK's
 * keytool.
 */
public final class Certificates {

	private static final String PASSWORD = "certificates";

	private static final Certificates instance = new Certificates("bot.test");

	private final String certificate;

	private final String key;

	private final SSLContext trusting;

	private final Path authority;

	private final Certificate root;

	private final AtomicInteger clients = new AtomicInteger();

	private Certificates(String domain) {
		Path folder = Folder.create("certificates");
		try {
			this.authority = folder.resolve("authority.p12");
			Path server = folder.resolve("server.p12");
			keytool(this.authority, "-genkeypair", "-alias", "authority", "-dname", "CN=Contract authority", "-ext",
					"bc:c", "-keyalg", "RSA", "-keysize", "2048", "-validity", "2");
			keytool(server, "-genkeypair", "-alias", "server", "-dname", "CN=" + domain, "-keyalg", "RSA", "-keysize",
					"2048", "-validity", "2");
			sign(server, "server", "san=dns:" + domain + ",dns:conference." + domain + ",dns:localhost,ip:127.0.0.1");
			this.certificate = pem("CERTIFICATE", load(server).getCertificate("server").getEncoded());
			this.key = pem("PRIVATE KEY", load(server).getKey("server", PASSWORD.toCharArray()).getEncoded());
			this.root = load(this.authority).getCertificate("authority");
			this.trusting = context(null);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
		Runtime.getRuntime().addShutdownHook(new Thread(() -> Folder.delete(folder)));
	}

	/**
	 * Return what to connect with in order to trust the servers of these tests.
	 * @return the context that knows our authority and no other
	 */
	public static SSLContext trusted() {
		return instance.trusting;
	}

	/**
	 * Return what to connect with in order to be known as somebody.
	 * @param account who
	 * @return the context that has a certificate for the account
	 */
	public static SSLContext identity(Jid account) {
		return instance.certified(account);
	}

	/**
	 * Return our authority.
	 * @return its certificate in PEM
	 */
	static String authority() {
		try {
			return pem("CERTIFICATE", instance.root.getEncoded());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Return the certificate of the servers.
	 * @return the certificate in PEM
	 */
	static String certificate() {
		return instance.certificate;
	}

	/**
	 * Return the private key of the servers.
	 * @return the key in PEM
	 */
	static String key() {
		return instance.key;
	}

	private static String pem(String what, byte[] content) {
		String text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(content);
		return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(what, text);
	}

	private SSLContext certified(Jid account) {
		Path client = this.authority.resolveSibling("client%d.p12".formatted(this.clients.incrementAndGet()));
		try {
			keytool(client, "-genkeypair", "-alias", "client", "-dname", "CN=" + account.requireLocal(), "-keyalg",
					"RSA", "-keysize", "2048", "-validity", "2");
			sign(client, "client", XmppAddress.extension(account));
			KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
			keys.init(load(client), PASSWORD.toCharArray());
			return context(keys.getKeyManagers());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Replace the certificate a key has given to itself. */
	private void sign(Path store, String alias, String extension) throws IOException {
		Path request = store.resolveSibling(alias + ".csr");
		Path certificate = store.resolveSibling(alias + ".crt");
		Path root = store.resolveSibling("authority.crt");
		keytool(store, "-certreq", "-alias", alias, "-file", request.toString());
		keytool(this.authority, "-gencert", "-rfc", "-alias", "authority", "-infile", request.toString(), "-outfile",
				certificate.toString(), "-validity", "2", "-ext", extension);
		keytool(this.authority, "-exportcert", "-rfc", "-alias", "authority", "-file", root.toString());
		keytool(store, "-importcert", "-alias", "authority", "-file", root.toString());
		keytool(store, "-importcert", "-alias", alias, "-file", certificate.toString());
	}

	private SSLContext context(KeyManager @Nullable [] keys) throws IOException, GeneralSecurityException {
		KeyStore store = KeyStore.getInstance("PKCS12");
		store.load(null, null);
		store.setCertificateEntry("authority", this.root);
		TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trust.init(store);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(keys, trust.getTrustManagers(), null);
		return context;
	}

	private static KeyStore load(Path file) throws IOException, GeneralSecurityException {
		KeyStore store = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(file)) {
			store.load(in, PASSWORD.toCharArray());
		}
		return store;
	}

	private static void keytool(Path store, String... arguments) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
		command.addAll(List.of(arguments));
		command.addAll(
				List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD, "-noprompt"));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		try {
			if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
				throw new IllegalStateException("keytool failed: " + output);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
	}

}
