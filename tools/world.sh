# The outside world of the demonstration: registers, keys and phones of made-up people, in a process of its own. Sourced by ./run.
# start_world HOUSE [--today DAY …] : starts it and puts what the house must know into the array "outside"; without it the house runs alone.
outside=()
world=

start_world() {
  local house=$1 at=${JARDEM_WORLD:-http://127.0.0.1:8090} home today=() previous= word token
  shift
  # A folder for each address: a second world beside the first does not take its keys away.
  home=$PWD/.jardem/world/${at##*:}
  for word in "$@"; do
    case $word in --today=*) today=("$word") ;; esac
    [ "$previous" = --today ] && today=(--today "$word")
    previous=$word
  done
  (umask 077 && mkdir -p "$home")
  rm -rf "$home/trust"
  token=$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')
  (umask 077 && printf '%s' "$token" >"$home/sms-token" && printf 'jardem-demo' >"$home/password")
  dotnet artifacts/simulator/jardem-simulator.dll --urls "$at" --people 2000 --random 7 --require-signature --data "$home/centre" --trust "$home/trust" \
    --sms-replies "$house/sms/reply?token=$token&id=%I&sender=%p&time=%T&charset=%C&text=%b" "${today[@]}" >"$home/log" 2>&1 &
  world=$!
  local tries=0
  while [ ! -f "$home/trust/house.pfx" ]; do
    tries=$((tries + 1))
    if ! kill -0 "$world" 2>/dev/null || [ "$tries" -gt 300 ]; then
      kill "$world" 2>/dev/null || true
      world=
      printf 'The outside world did not start (%s); registers are silent and nothing can be signed.\n' "$home/log" >&2
      return 0
    fi
    sleep 0.2
  done
  outside=(
    --Gateway:Sync "$at/sync" --Gateway:Async "$at/async" --Gateway:SenderId jardem --Gateway:SenderPasswordFile "$home/password"
    --Gateway:SigningKeyFile "$home/trust/house.pfx" --Gateway:TrustFile "$home/trust/gateway.pem"
    --Signatures:Roots "$home/trust/roots" --Signatures:Intermediates "$home/trust/issuing" --Signatures:AllowedHosts "${at#*://}"
    --Signing:NcaLayer "ws://${at#*://}/ncalayer"
    --Sms:Address "$at/cgi-bin/sendsms" --Sms:User jardem --Sms:PasswordFile "$home/password" --Sms:From 1414 --Sms:TokenFile "$home/sms-token"
    --Sms:ReportsTo "$house"
    --Proactive:Feed on --Proactive:EveryMinutes 1
  )
  # The key by which the authorised person of the assigning body approves what the rules decide.
  local head="$home/trust/heads/payments-head.pfx"
  if [ -f "$head" ]; then
    outside+=(
      --Keys:0:Body astana-labour --Keys:0:Account payments-head --Keys:0:File "$head" --Keys:0:PasswordFile "$home/trust/heads/password"
      --Keys:0:Services funeral-payment --Keys:0:TimeStamps "$at/tsa"
    )
  fi
  printf '\n  The outside world, with made-up people: %s (keys: %s/keys, phones: %s/phones)\n' "$at" "$at" "$at"
}
