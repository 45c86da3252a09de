package com.ethora.bot.xmpp;

import org.jivesoftware.smack.ConnectionConfiguration;
import org.jxmpp.JxmppContext;
import org.jxmpp.stringprep.XmppStringprepException;

/**
 * What Smack wants to know about a connection. Transport, encryption and ways to log in
 * are not among it.
 */
final class XmppConfiguration extends ConnectionConfiguration {

	private XmppConfiguration(Builder builder) {
		super(builder);
	}

	static XmppConfiguration of(XmppSettings settings) {
		SaslMechanism.check(settings.mechanisms());
		Builder builder = new Builder();
		try {
			builder.setXmppDomain(settings.domain());
		}
		catch (XmppStringprepException ex) {
			throw new IllegalArgumentException("'%s' is no domain".formatted(settings.domain()), ex);
		}
		builder.setSecurityMode(SecurityMode.disabled);
		builder.setCompressionEnabled(false);
		// Ours says more than Smack's.
		builder.setSendPresence(false);
		builder.setDebuggerFactory(null);
		return builder.build();
	}

	private static final class Builder extends ConnectionConfiguration.Builder<Builder, XmppConfiguration> {

		private Builder() {
			super(JxmppContext.getDefaultContext());
		}

		@Override
		public XmppConfiguration build() {
			return new XmppConfiguration(this);
		}

		@Override
		protected Builder getThis() {
			return this;
		}

	}

}
