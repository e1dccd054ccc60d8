// Signs in with a passkey, or adds one. Without scripts, or without passkeys, the page serves by password and code.
const signIn = document.getElementById("passkey-sign-in");
const add = document.getElementById("passkey-add");

if (window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
    prepare(signIn, "/account/passkey/options", "/account/passkey/sign-in",
        options => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }));
    prepare(add, "/account/passkeys/options", "/account/passkeys",
        options => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }));
}

function prepare(form, asking, answering, ask) {
    if (!form) {
        return;
    }

    form.hidden = false;
    form.addEventListener("submit", async event => {
        event.preventDefault();
        const [button, problem] = [form.querySelector("button"), form.querySelector(".problem")];
        [button.disabled, problem.hidden] = [true, true];
        try {
            const question = await post(asking, new FormData(form));
            const credential = await ask(JSON.parse(question.options));
            const said = new FormData(form);
            said.append("note", question.note);
            said.append("credential", JSON.stringify(credential));
            location.assign((await post(answering, said)).next);
        } catch (error) {
            problem.textContent = error.name === "NotAllowedError" ? "Nothing was chosen, or it took too long." : error.message;
            problem.hidden = false;
            button.disabled = false;
        }
    });
}

async function post(address, form) {
    const answer = await fetch(address, { method: "POST", body: form, headers: { Accept: "application/json" } });
    const said = await answer.json().catch(() => ({}));
    if (!answer.ok) {
        throw new Error(said.problem ?? (answer.status === 429 ? "Too many tries. Wait a quarter of an hour." : "That did not work. Load the page again."));
    }

    return said;
}
