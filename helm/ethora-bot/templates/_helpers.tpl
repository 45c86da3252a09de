{{- define "ethora-bot.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" }}
{{- end }}

{{- define "ethora-bot.fullname" -}}
{{- if .Values.fullnameOverride }}
{{- .Values.fullnameOverride | trunc 63 | trimSuffix "-" }}
{{- else }}
{{- $name := default .Chart.Name .Values.nameOverride }}
{{- if contains $name .Release.Name }}
{{- .Release.Name | trunc 63 | trimSuffix "-" }}
{{- else }}
{{- printf "%s-%s" .Release.Name $name | trunc 63 | trimSuffix "-" }}
{{- end }}
{{- end }}
{{- end }}

{{- define "ethora-bot.selectorLabels" -}}
app.kubernetes.io/name: {{ include "ethora-bot.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "ethora-bot.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{ include "ethora-bot.selectorLabels" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}

{{- define "ethora-bot.serviceAccountName" -}}
{{- if .Values.serviceAccount.create }}
{{- default (include "ethora-bot.fullname" .) .Values.serviceAccount.name }}
{{- else }}
{{- default "default" .Values.serviceAccount.name }}
{{- end }}
{{- end }}

{{- define "ethora-bot.secretName" -}}
{{- default (include "ethora-bot.fullname" .) .Values.existingSecret.name }}
{{- end }}

{{- define "ethora-bot.image" -}}
{{- if .Values.image.digest }}
{{- printf "%s@%s" .Values.image.repository .Values.image.digest }}
{{- else }}
{{- printf "%s:%s" .Values.image.repository (default .Chart.AppVersion .Values.image.tag) }}
{{- end }}
{{- end }}

{{/* Whether a property of this name holds a secret. */}}
{{- define "ethora-bot.isSecret" -}}
{{- if regexMatch "(?i)(password|secret|app-?token)$" . }}true{{ end }}
{{- end }}

{{/* The tree without secrets and without what is empty, as YAML. */}}
{{- define "ethora-bot.public" -}}
{{- $public := dict }}
{{- range $key, $value := . }}
{{- if include "ethora-bot.isSecret" $key }}
{{- else if kindIs "map" $value }}
{{- $inner := include "ethora-bot.public" $value | fromYaml }}
{{- if $inner }}{{ $_ := set $public $key $inner }}{{ end }}
{{- else if not (or (kindIs "invalid" $value) (eq (toString $value) "") (eq (toString $value) "[]")) }}
{{- $_ := set $public $key $value }}
{{- end }}
{{- end }}
{{- toYaml $public }}
{{- end }}

{{/* The secrets of a tree, as YAML from property name to value. */}}
{{- define "ethora-bot.secrets" -}}
{{- $secrets := dict }}
{{- $path := .path }}
{{- range $key, $value := .tree }}
{{- $name := printf "%s.%s" $path $key }}
{{- if kindIs "map" $value }}
{{- $secrets = merge $secrets (include "ethora-bot.secrets" (dict "path" $name "tree" $value) | fromYaml) }}
{{- else if and (include "ethora-bot.isSecret" $key) $value }}
{{- $_ := set $secrets $name (toString $value) }}
{{- end }}
{{- end }}
{{- toYaml $secrets }}
{{- end }}

{{/* The limits of a shutdown fit together because one number decides them. */}}
{{- define "ethora-bot.applicationYaml" -}}
{{- $own := dict "ethora" (include "ethora-bot.public" .Values.ethora | fromYaml) }}
{{- $drain := dict "ethora" (dict "bot" (dict "handlers" (dict "drain-timeout" (printf "%ds" (int .Values.drainSeconds))))) }}
{{- $stop := dict "spring" (dict "lifecycle" (dict "timeout-per-shutdown-phase" (printf "%ds" (add .Values.drainSeconds 10)))) }}
{{- $port := dict "server" (dict "port" (int .Values.actuator.port)) }}
{{- toYaml (merge $drain $stop $port $own (deepCopy .Values.config)) }}
{{- end }}

{{/* Everything that is missing or contradicts itself, in one message. */}}
{{- define "ethora-bot.check" -}}
{{- $problems := list }}
{{- $bot := .Values.ethora.bot | default dict }}
{{- $server := $bot.server | default dict }}
{{- if not $bot.jid }}
{{- $problems = append $problems "ethora.bot.jid is missing: the bot's address, for example app_bot@xmpp.example.com" }}
{{- end }}
{{- if not $server.uri }}
{{- $problems = append $problems "ethora.bot.server.uri is missing: where the chat server is, for example wss://xmpp.example.com/ws" }}
{{- end }}
{{- $secrets := include "ethora-bot.secrets" (dict "path" "ethora" "tree" .Values.ethora) | fromYaml }}
{{- if and .Values.existingSecret.name $secrets }}
{{- $problems = append $problems (printf "existingSecret.name is set and so is %s: keep one of them" (keys $secrets | sortAlpha | join ", ")) }}
{{- else if not (or .Values.existingSecret.name $bot.password) }}
{{- $problems = append $problems "ethora.bot.password is missing: set it, or put it into a Secret of your own and name that in existingSecret.name" }}
{{- end }}
{{- if dig "handlers" "drain-timeout" "" $bot }}
{{- $problems = append $problems "ethora.bot.handlers.drain-timeout is set: use drainSeconds, which also sets the limits around it" }}
{{- end }}
{{- if $problems }}
{{- fail (printf "\n\nThis bot cannot be installed yet:\n  - %s\n" (join "\n  - " $problems)) }}
{{- end }}
{{- end }}
