package com.ethora.bot.xmpp;

import org.jivesoftware.smack.ConnectionConfiguration;
import org.jivesoftware.smack.SASLAuthentication;
import org.jxmpp.JxmppContext;
import org.jxmpp.stringprep.XmppStringprepException;

/**
 * What Smack wants to know about a connection. Transport and encryption are not among it:
 * they are the channel's.
 */
final class XmppConfiguration extends ConnectionConfiguration {

	private XmppConfiguration(Builder builder) {
		super(builder);
	}

	static XmppConfiguration of(XmppSettings settings) {
		Builder builder = new Builder();
		try {
			builder.setXmppDomain(settings.domain());
		}
		catch (XmppStringprepException ex) {
			throw new IllegalArgumentException("'%s' is no domain".formatted(settings.domain()), ex);
		}
		builder.setSecurityMode(SecurityMode.disabled);
		builder.setCompressionEnabled(false);
		builder.setSendPresence(true);
		builder.setDebuggerFactory(null);
		settings.mechanisms().forEach(builder::enable);
		return builder.build();
	}

	private static final class Builder extends ConnectionConfiguration.Builder<Builder, XmppConfiguration> {

		private Builder() {
			super(JxmppContext.getDefaultContext());
		}

		private void enable(String mechanism) {
			if (!SASLAuthentication.isSaslMechanismRegistered(mechanism)) {
				throw new IllegalArgumentException(
						"'%s' is no way to log in that we know: try PLAIN or SCRAM-SHA-1".formatted(mechanism));
			}
			addEnabledSaslMechanism(mechanism);
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
