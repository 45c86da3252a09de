package com.ethora.bot.xmpp;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Objects;

import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.LinkException;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.LinkFailure.Kind;
import org.jivesoftware.smack.AbstractXMPPConnection;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.SmackException.NotConnectedException;
import org.jivesoftware.smack.SmackException.OutgoingQueueFullException;
import org.jivesoftware.smack.XMPPException;
import org.jivesoftware.smack.packet.AbstractStreamOpen;
import org.jivesoftware.smack.packet.Bind;
import org.jivesoftware.smack.packet.Mechanisms;
import org.jivesoftware.smack.packet.StartTls;
import org.jivesoftware.smack.packet.TopLevelStreamElement;
import org.jivesoftware.smack.util.PacketParserUtils;
import org.jivesoftware.smack.xml.XmlPullParser;
import org.jivesoftware.smack.xml.XmlPullParserException;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.DomainBareJid;
import org.jxmpp.jid.parts.Resourcepart;

/**
 * The part of a link that Smack does: opening the stream, logging in, binding a resource.
 * Everything else bypasses it.
 */
final class XmppConnection extends AbstractXMPPConnection {

	private final XmppSettings settings;

	private final Channel channel;

	/** Sends through the channel, with all that belongs to it. */
	private final Output output;

	/** What to do between taking a name and becoming available. */
	private final Runnable bound;

	private volatile StreamContext context = StreamContext.DEFAULT;

	private volatile boolean managed;

	private volatile @Nullable Credentials credentials;

	private volatile @Nullable SaslDialog dialog;

	XmppConnection(XmppConfiguration configuration, XmppSettings settings, Channel channel, Output output,
			Runnable bound) {
		super(configuration);
		this.settings = settings;
		this.channel = channel;
		this.output = output;
		this.bound = bound;
		this.host = settings.host();
		// The link's own limit is the one that counts.
		setReplyTimeout(settings.connectTimeout().multipliedBy(2).toMillis());
	}

	@Override
	protected void connectInternal() throws SmackException, IOException, InterruptedException {
		this.channel.open();
		this.connected = true;
		sendStreamOpen();
		waitForConditionOrThrowConnectionException(() -> this.saslFeatureReceived, "the server's ways to log in");
	}

	/**
	 * Log in and take a name for the session.
	 * @param credentials what to log in with
	 */
	void login(Credentials credentials) throws XMPPException, SmackException, IOException, InterruptedException {
		this.credentials = credentials;
		login(credentials.account().requireLocal(), credentials.password(),
				Resourcepart.from(this.settings.resource()));
	}

	@Override
	protected void loginInternal(String username, String password, Resourcepart resource)
			throws XMPPException, SmackException, IOException, InterruptedException {
		authenticate(Objects.requireNonNull(this.credentials));
		bindResourceAndEstablishSession(resource);
		this.bound.run();
		afterSuccessfulLogin(false);
	}

	/**
	 * Not Smack's way: its mechanisms are few, global, and take any number of iterations.
	 */
	private void authenticate(Credentials credentials) throws SmackException, InterruptedException {
		Mechanisms offered = getFeature(Mechanisms.QNAME);
		SaslMechanism mechanism = new MechanismChoice(this.settings).choose(offered.getMechanisms(),
				this.channel.encrypted());
		SaslDialog login = new SaslDialog(mechanism, credentials, this.output);
		this.dialog = login;
		login.start();
		waitForConditionOrThrowConnectionException(login::succeeded, "the answer to the login");
		sendStreamOpen();
	}

	/** A new stream begins. */
	void opened(StreamContext context) throws XmlPullParserException, IOException {
		this.context = context;
		onStreamOpen(parser(StreamContext.DEFAULT.wrap("")));
	}

	StreamContext context() {
		return this.context;
	}

	/**
	 * Take part in the negotiation of the stream.
	 * @param element what the server sent
	 * @param xml the same as text
	 * @return whether the element belongs to it
	 */
	boolean negotiate(Element element, String xml) throws Exception {
		if (element.is("features", Ns.STREAMS)) {
			this.managed = element.has("sm", Ns.SM);
			features(xml);
		}
		else if (element.is("proceed", Ns.TLS)) {
			this.channel.encrypt();
			sendStreamOpen();
		}
		else if (element.namespace().equals(Ns.SASL)) {
			authenticating(element);
		}
		else {
			return false;
		}
		return true;
	}

	private void authenticating(Element element) {
		SaslDialog login = this.dialog;
		if (login == null) {
			throw new LinkException(LinkFailure.of(Kind.PROTOCOL, "The server talks of a login before there is one"));
		}
		login.received(element);
		notifyWaitingThreads();
	}

	/** Whether the server can count stanzas. */
	boolean managed() {
		return this.managed;
	}

	/** Take the answer to a request of Smack's own. */
	void answered(String xml) throws Exception {
		parseAndProcessStanza(elementParser(xml));
	}

	private void features(String xml) throws Exception {
		parseFeatures(elementParser(xml));
		if (this.settings.tcp() && !this.channel.encrypted()) {
			if (hasFeature(StartTls.ELEMENT, StartTls.NAMESPACE)) {
				sendNonza(StartTls.INSTANCE);
				return;
			}
			if (!this.settings.plaintextAllowed()) {
				throw new LinkException(LinkFailure.of(Kind.UNSUITABLE,
						"%s does not offer encryption (STARTTLS): use xmpps:// or wss://, or allow plaintext"
							.formatted(this.settings.place())));
			}
		}
		if (hasFeature(Mechanisms.ELEMENT, Mechanisms.NAMESPACE)) {
			this.saslFeatureReceived = true;
		}
		if (hasFeature(Bind.ELEMENT, Bind.NAMESPACE)) {
			this.lastFeaturesReceived = true;
		}
		notifyWaitingThreads();
	}

	private XmlPullParser elementParser(String xml) throws XmlPullParserException, IOException {
		XmlPullParser parser = parser(this.context.wrap(xml));
		do {
			parser.next();
		}
		while (parser.getEventType() != XmlPullParser.Event.START_ELEMENT);
		return parser;
	}

	/** A parser that stands at the first start tag. */
	private static XmlPullParser parser(String document) throws XmlPullParserException, IOException {
		return PacketParserUtils.getParserFor(document);
	}

	@Override
	protected AbstractStreamOpen getStreamOpen(DomainBareJid to, CharSequence from, String id, String lang) {
		return this.channel.framing().header(this.settings.domain(), lang);
	}

	@Override
	protected void updateOutgoingStreamXmlEnvironmentOnStreamOpen(AbstractStreamOpen streamOpen) {
		this.outgoingStreamXmlEnvironment = this.channel.framing().environment();
	}

	@Override
	protected void sendInternal(TopLevelStreamElement element) {
		this.output.send(element.toXML(this.outgoingStreamXmlEnvironment).toString());
	}

	@Override
	protected void sendNonBlockingInternal(TopLevelStreamElement element)
			throws NotConnectedException, OutgoingQueueFullException {
		sendInternal(element);
	}

	/** Let go whoever waits in here. */
	void end(LinkException exception) {
		setCurrentConnectionExceptionAndNotify(exception);
		instantShutdown();
	}

	@Override
	public boolean isSecureConnection() {
		return this.channel.encrypted();
	}

	@Override
	public @Nullable InetAddress getLocalAddress() {
		return null;
	}

	@Override
	public boolean isUsingCompression() {
		return false;
	}

	@Override
	public void instantShutdown() {
		this.connected = false;
		this.authenticated = false;
		this.channel.abort();
	}

	@Override
	protected void shutdown() {
		instantShutdown();
	}

}
